package io.salesanalytics.schema.version;

import io.agroal.api.AgroalDataSource;
import io.salesanalytics.contracts.DataSourcePublished;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Lets a data source that has become empty start anew: the next file need not fit what was taken out. */
@ApplicationScoped
class VersionHistory {
    private final AgroalDataSource database;
    private final SchemaVersionStore versions;

    VersionHistory(AgroalDataSource database, SchemaVersionStore versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * Forgets the versions that led to an entry without uploads; versions made since then stay. A database that is away
     * is waited for.
     *
     * @throws SQLException when the database stays away
     */
    @Retry(
            maxRetries = 20,
            delay = 200,
            maxDuration = 5,
            durationUnit = ChronoUnit.MINUTES,
            retryOn = SQLException.class)
    @ExponentialBackoff(maxDelay = 20, maxDelayUnit = ChronoUnit.SECONDS)
    void forgetIfEmpty(DataSourcePublished entry) throws SQLException {
        if (!entry.tables().isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            versions.forget(connection, entry.tenant(), entry.dataSource(), entry.schemaVersion(), entry.publishedAt());
        }
    }
}
