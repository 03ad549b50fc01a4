package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import java.util.List;

/** The servers every service builds on. */
public final class Infrastructure {
    private static final String FOLDER = "deploy/local/infrastructure/target/";

    private Infrastructure() {}

    public static List<Part> parts(Installation installation, Credentials credentials, Addresses addresses) {
        return List.of(
                new Postgres(installation, credentials, addresses).part(),
                Kafka.part(installation, addresses),
                new Redis(installation, credentials, addresses).part(),
                new ObjectStore(installation, credentials, addresses).part());
    }

    static String classPath(Installation installation) {
        return installation.built(FOLDER + "classes") + ":" + installation.built(FOLDER + "lib") + "/*";
    }
}
