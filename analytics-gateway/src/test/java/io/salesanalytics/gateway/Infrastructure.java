package io.salesanalytics.gateway;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

/** Where the real parts are: in the environment, under the names that the services use. */
final class Infrastructure {
    private static final List<String> NEEDED = List.of("KAFKA_BOOTSTRAP_SERVERS", "REDIS_URL", "DRUID_URL");

    private Infrastructure() {}

    static String get(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** Skips the test where the infrastructure is missing. */
    static void assume() {
        for (String name : NEEDED) {
            assumeTrue(!get(name).isEmpty(), name + " is not set: start the infrastructure and name it there");
        }
    }
}
