package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.SecretFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** S3 over a folder, with signatures checked. A bucket is a folder. */
final class ObjectStore {
    static final String NAME = "s3";

    private static final List<String> BUCKETS = List.of("sales-analytics-main", Druid.BUCKET);

    private final Installation installation;
    private final Credentials credentials;
    private final Addresses addresses;

    ObjectStore(Installation installation, Credentials credentials, Addresses addresses) {
        this.installation = installation;
        this.credentials = credentials;
        this.addresses = addresses;
    }

    Part part() {
        List<String> words = Java.words(
                Java.small(192),
                "-cp",
                Infrastructure.classPath(installation),
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration().toString());
        return new Part(
                NAME,
                List.of(),
                this::prepare,
                new Command(words, Map.of(), installation.home()),
                attempt -> accepts(),
                Duration.ofSeconds(60),
                Ending.TERMINATE);
    }

    private void prepare() throws IOException {
        for (String bucket : BUCKETS) {
            Files.createDirectories(installation.data(NAME).resolve(bucket));
        }
        SecretFile.write(
                configuration(),
                """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=local
                jclouds.credential=local
                jclouds.filesystem.basedir=%s
                """
                        .formatted(
                                addresses.s3(),
                                credentials.s3AccessKey(),
                                credentials.s3SecretKey(),
                                installation.data(NAME)));
    }

    private boolean accepts() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), addresses.s3())) {
            return socket.isConnected();
        }
    }

    private Path configuration() {
        return installation.run().resolve("s3proxy.properties");
    }
}
