package io.salesanalytics.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings that keep tests out of a running service's way and make small files do what large ones would. */
public final class OwnCorner implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.flyway.schemas", "ingest_it",
                "quarkus.hibernate-orm.database.default-schema", "ingest_it",
                "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema", "ingest_it",
                "mp.messaging.incoming.pipeline.group.id", "ingest-it",
                "ingest.upload.part-size", "5M",
                "ingest.upload.max-file-size", "16M",
                "ingest.resumable.open-per-user", "4");
    }

    @Override
    public void stop() {
        // Tenants are drawn anew for every test, so what stays harms nobody.
    }
}
