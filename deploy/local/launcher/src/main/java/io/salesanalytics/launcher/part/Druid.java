package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Ports;
import io.salesanalytics.launcher.installation.SecretFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Apache Druid, all roles in one process: metadata in PostgreSQL, segments and task logs in the object store. */
public final class Druid {
    static final String NAME = "druid";
    static final String DATABASE = "druid";
    static final String BUCKET = "sales-analytics-druid";

    private static final String FOLDER = "deploy/local/druid/target/";
    private static final List<String> ROLES = List.of("coordinator", "historical", "indexer", "broker");

    private final Installation installation;
    private final Credentials credentials;
    private final Addresses addresses;
    private final Ports ports;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Druid(Installation installation, Credentials credentials, Addresses addresses, Ports ports) {
        this.installation = installation;
        this.credentials = credentials;
        this.addresses = addresses;
        this.ports = ports;
    }

    public Part part() {
        return new Part(
                NAME,
                List.of(Postgres.NAME, ObjectStore.NAME),
                this::prepare,
                new Command(words(), Map.of(), installation.home()),
                attempt -> isComplete(),
                Duration.ofSeconds(180),
                Ending.TERMINATE);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(Java.busy(768));
        words.addAll(List.of("-XX:MaxDirectMemorySize=384m", "-Daws.region=" + Addresses.REGION));
        words.add("-Djava.io.tmpdir=" + temporary());
        words.add("-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager");
        // Without these Druid starts healthy and then fails every load.
        words.addAll(opened("--add-exports", "java.base/jdk.internal.misc", "java.base/jdk.internal.ref"));
        words.addAll(opened(
                "--add-opens",
                "java.base/java.nio",
                "java.base/sun.nio.ch",
                "java.base/jdk.internal.ref",
                "java.base/java.io",
                "java.base/java.lang",
                "jdk.management/com.sun.management.internal"));
        words.addAll(List.of(
                "-cp",
                installation.built(FOLDER + "classes") + ":" + installation.built(FOLDER + "lib") + "/*",
                "io.salesanalytics.druid.DruidServer",
                configuration().toString()));
        return words;
    }

    private static List<String> opened(String option, String... packages) {
        return Stream.of(packages)
                .map(name -> option + "=" + name + "=ALL-UNNAMED")
                .toList();
    }

    private void prepare() throws IOException {
        Files.createDirectories(temporary());
        StringWriter text = new StringWriter();
        settings().store(text, null);
        SecretFile.write(configuration(), text.toString());
    }

    private Properties settings() throws IOException {
        Path data = installation.data(NAME);
        int zookeeper = ports.of("zookeeper");
        Properties settings = new Properties();
        settings.setProperty("zookeeper.port", Integer.toString(zookeeper));
        settings.setProperty("zookeeper.folder", data.resolve("zookeeper").toString());
        settings.setProperty("druid.zk.service.host", "127.0.0.1:" + zookeeper);
        settings.setProperty("router.port", Integer.toString(addresses.druid()));
        for (String role : ROLES) {
            settings.setProperty(role + ".port", Integer.toString(ports.of("druid-" + role)));
        }
        settings.setProperty("druid.metadata.storage.connector.connectURI", addresses.jdbc(DATABASE));
        settings.setProperty("druid.metadata.storage.connector.user", Addresses.DATABASE_OWNER);
        settings.setProperty("druid.metadata.storage.connector.password", credentials.postgresPassword());
        settings.setProperty("druid.storage.bucket", BUCKET);
        settings.setProperty("druid.indexer.logs.s3Bucket", BUCKET);
        settings.setProperty("druid.s3.endpoint.url", addresses.s3Url());
        settings.setProperty("druid.s3.endpoint.signingRegion", Addresses.REGION);
        settings.setProperty("druid.s3.accessKey", credentials.s3AccessKey());
        settings.setProperty("druid.s3.secretKey", credentials.s3SecretKey());
        settings.setProperty(
                "druid.segmentCache.locations",
                "[{\"path\":\"" + data.resolve("segment-cache") + "\",\"maxSize\":\"200GiB\"}]");
        settings.setProperty("druid.indexer.task.baseDir", data.resolve("tasks").toString());
        return settings;
    }

    /** All roles have found each other, and what was loaded before can be asked for. */
    private boolean isComplete() throws IOException, InterruptedException {
        return count("sys.servers where server_type in ('coordinator', 'overlord', 'historical', 'indexer', 'broker')")
                        == ROLES.size() + 1
                && count("sys.segments where is_published = 1 and is_overshadowed = 0 and is_available = 0") == 0;
    }

    private int count(String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.druidUrl() + "/druid/v2/sql"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"select count(*) from " + what + "\",\"resultFormat\":\"csv\"}"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Druid answers " + answer.statusCode());
        }
        String count = answer.body().strip();
        // Druid counts no rows of a system table as nothing at all.
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }

    private Path temporary() {
        return installation.data(NAME).resolve("temporary");
    }

    private Path configuration() {
        return installation.run().resolve("druid.properties");
    }
}
