package io.salesanalytics.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The chart, installed with podman: on the servers that the environment names, or with servers brought along. */
final class PlayedInstallation implements AutoCloseable {
    static final int EDGE = 18100;
    /** Where the servers listen that are brought along: PostgreSQL, Redis, Kafka, S3, ZooKeeper. */
    private static final List<Integer> SERVER_PORTS = List.of(5432, 6379, 9092, 9000, 2181);

    private static final int DRUID = 8888;

    static final String PASSWORD = "only for this test " + UUID.randomUUID();

    /** In the order of their ports, from 18101. */
    static final List<String> SERVICES = Repository.SERVICES;

    private final Path folder;
    private final boolean bringsServers;
    private final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();
    private String signing = "first";

    PlayedInstallation(Path folder, boolean bringsServers) throws IOException {
        this.folder = folder;
        this.bringsServers = bringsServers;
        // Under podman's user the files of mounted secrets are reached through this folder.
        folder.toFile().setExecutable(true, false);
        if (bringsServers) {
            secrets.put("play-database", Map.of("username", "sales_analytics", "password", newPassword()));
            secrets.put("play-redis", Map.of("password", newPassword()));
            secrets.put("play-s3", Map.of("access-key", newPassword(), "secret-key", newPassword()));
        } else {
            String redis = URI.create(environment("REDIS_URL")).getUserInfo().substring(1);
            secrets.put(
                    "play-database",
                    Map.of("username", environment("POSTGRES_USER"), "password", environment("POSTGRES_PASSWORD")));
            secrets.put("play-redis", Map.of("password", redis));
            secrets.put(
                    "play-s3",
                    Map.of("access-key", environment("S3_ACCESS_KEY"), "secret-key", environment("S3_SECRET_KEY")));
        }
        secrets.put("play-administrator", Map.of("admin-password", PASSWORD));
        secrets.put("play-keys", Map.of("first.pem", newKey()));
        // What a run that was cut off left behind.
        close();
        keepSecrets();
    }

    static int port(String service) {
        return EDGE + 1 + SERVICES.indexOf(service);
    }

    static String container(String service) {
        return Chart.RELEASE + "-sales-analytics-" + service + "-pod-0-" + service;
    }

    /** Brings the schema up to date by the chart's jobs, then starts all of the product. */
    void install() throws IOException {
        PlayedChart chart = chart();
        if (bringsServers) {
            Podman.play("servers", chart.servers());
            SERVER_PORTS.forEach(Client::awaitOpen);
            Client.awaitReady(DRUID, "/status/health");
            Podman.play("services", chart.services());
            awaitReady();
            return;
        }
        Podman.play("jobs", chart.jobs());
        for (String job : List.of("auth-service", "ingest-service", "schema-service", "submission-service")) {
            String outcome = Podman.outcome(Chart.RELEASE + "-sales-analytics-migrate-" + job + "-migrate");
            if (!outcome.endsWith("exit 0")) {
                throw new AssertionError(outcome);
            }
            Podman.run("pod", "rm", "-f", Chart.RELEASE + "-sales-analytics-migrate-" + job);
        }
        Podman.play("services", chart.services());
        awaitReady();
    }

    void awaitReady() {
        SERVICES.forEach(service -> Client.awaitReady(port(service), "/q/health/ready"));
        Client.awaitReady(EDGE, "/-/ready");
    }

    PlayedChart chart() throws IOException {
        Path values = Files.createTempFile(folder, "values", ".yaml");
        Files.writeString(values, values());
        return new PlayedChart(folder, secrets, values);
    }

    /** Ends the pod of a server brought along and starts another on the same volumes. */
    void replaceServer(String server) throws IOException {
        Podman.run("pod", "rm", "-f", Chart.RELEASE + "-sales-analytics-" + server + "-pod-0");
        Podman.play("server", chart().server("-" + server));
    }

    /** Another key, which signs from the next installation on. */
    void signWith(String name) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>(secrets.get("play-keys"));
        keys.put(name + ".pem", newKey());
        secrets.put("play-keys", keys);
        signing = name;
    }

    /** Takes all pods away, with what they kept under /tmp. */
    void remove() {
        List<String> pods = Podman.run("pod", "ps", "--format", "{{.Name}}")
                .lines()
                .filter(pod -> pod.startsWith(Chart.RELEASE + "-sales-analytics") || pod.startsWith("second-"))
                .toList();
        pods.forEach(pod -> Podman.run("pod", "rm", "-f", pod));
        Podman.run("volume", "ls", "--format", "{{.Name}}")
                .lines()
                .filter(volume -> volume.startsWith(Chart.RELEASE + "-") || volume.startsWith("second-"))
                .forEach(volume -> Podman.run("volume", "rm", volume));
    }

    @Override
    public void close() {
        remove();
        Podman.run("secret", "ls", "--format", "{{.Name}}")
                .lines()
                .filter(name -> name.startsWith("play-"))
                .forEach(name -> Podman.run("secret", "rm", name));
    }

    private String values() {
        String ports = SERVICES.stream()
                .map(service -> "  " + service + ": {port: " + port(service) + "}\n")
                .collect(Collectors.joining());
        return """
                publicUrl: http://localhost:%1$d
                image: {registry: localhost, pullPolicy: Never}
                edge: {port: %1$d, service: {port: %1$d}}
                auth:
                  firstAdministrator: {existingSecret: play-administrator}
                  signingKeys: {existingSecret: play-keys, signing: '%3$s'}
                services:
                %2$s"""
                        .formatted(EDGE, ports, signing)
                + (bringsServers ? serversBroughtAlong() : serversOfTheMachine());
    }

    private static String serversBroughtAlong() {
        return """
                postgresql: {existingSecret: play-database}
                redis: {existingSecret: play-redis}
                s3: {existingSecret: play-s3}
                """;
    }

    private static String serversOfTheMachine() {
        return """
                kafka: {enabled: false, bootstrapServers: '%1$s'}
                postgresql: {enabled: false, url: '%2$s', existingSecret: play-database}
                redis: {enabled: false, url: 'redis://127.0.0.1:%3$d', existingSecret: play-redis}
                s3: {enabled: false, endpoint: '%4$s', existingSecret: play-s3}
                druid: {enabled: false, url: '%5$s'}
                migrations: {jobs: true}
                """
                .formatted(
                        environment("KAFKA_BOOTSTRAP_SERVERS"),
                        environment("POSTGRES_URL"),
                        URI.create(environment("REDIS_URL")).getPort(),
                        environment("S3_ENDPOINT"),
                        environment("DRUID_URL"));
    }

    private static String newPassword() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void keepSecrets() throws IOException {
        for (Map.Entry<String, Map<String, String>> secret : secrets.entrySet()) {
            Map<String, String> encoded = secret.getValue().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> base64(entry.getValue())));
            Path file = Files.writeString(folder.resolve("secret"), new ObjectMapper().writeValueAsString(encoded));
            Podman.run("secret", "create", secret.getKey(), file.toString());
            Files.delete(file);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(
                                    generator.generateKeyPair().getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing: ./dev test-deploy starts what this test needs.");
        }
        return value;
    }
}
