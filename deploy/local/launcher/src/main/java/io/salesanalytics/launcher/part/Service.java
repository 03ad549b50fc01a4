package io.salesanalytics.launcher.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the product's own services.
 *
 * @param module its folder, and its name everywhere
 * @param urlVariable environment variable by which others find it
 * @param heapMegabytes measured under load, with a third to spare
 * @param needs servers that must be up before it starts
 * @param paths what it answers at the public address
 */
public record Service(String module, String urlVariable, int heapMegabytes, List<String> needs, List<String> paths) {
    /** The services of the product: the one place where they are listed. */
    public static final List<Service> ALL = List.of(
            new Service("auth-service", "AUTH_URL", 128, List.of(Postgres.NAME), List.of("/api/auth", "/.well-known")),
            new Service(
                    "ingest-service",
                    "INGEST_URL",
                    128,
                    List.of(Postgres.NAME, Kafka.NAME, ObjectStore.NAME, Redis.NAME),
                    List.of("/api/ingest")),
            new Service("validation-service", "VALIDATION_URL", 384, List.of(Kafka.NAME, ObjectStore.NAME), List.of()),
            new Service("schema-service", "SCHEMA_URL", 128, List.of(Postgres.NAME, Kafka.NAME), List.of()),
            new Service(
                    "submission-service",
                    "SUBMISSION_URL",
                    128,
                    List.of(Postgres.NAME, Kafka.NAME, ObjectStore.NAME, Redis.NAME),
                    List.of()),
            new Service(
                    "analytics-gateway",
                    "GATEWAY_URL",
                    192,
                    List.of(Kafka.NAME, Redis.NAME),
                    List.of(
                            "/graphql",
                            "/api/kpis",
                            "/api/charts",
                            "/api/tables",
                            "/api/filters",
                            "/openapi",
                            "/docs",
                            "/health")));

    /** One reads every row of every file, the other answers every view of every page. */
    private static final List<String> BUSY = List.of("validation-service", "analytics-gateway");

    /** Only these may know Druid. */
    private static final List<String> DRUID_USERS = List.of("submission-service", "analytics-gateway");

    /** What this service may know of everything that can be known. */
    Map<String, String> permitted(Map<String, String> environment) {
        Map<String, String> permitted = new HashMap<>(environment);
        if (!DRUID_USERS.contains(module)) {
            permitted.remove("DRUID_URL");
        }
        return permitted;
    }

    /** Whether it works so hard that better machine code pays. */
    boolean isBusy() {
        return BUSY.contains(module);
    }

    /** The built program, relative to the source tree. */
    public String jar() {
        return module + "/target/quarkus-app/quarkus-run.jar";
    }
}
