package io.salesanalytics.submission.publication;

import io.agroal.api.AgroalDataSource;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.UploadsWithdrawn;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Publications in PostgreSQL. A database that is away is waited for, five minutes at most. */
@ApplicationScoped
@Retry(maxRetries = 20, delay = 200, maxDuration = 5, durationUnit = ChronoUnit.MINUTES, retryOn = SQLException.class)
@ExponentialBackoff(maxDelay = 20, maxDelayUnit = ChronoUnit.SECONDS)
class PublicationStore {
    private final AgroalDataSource database;
    private final PublicationRows rows;
    private final Clock clock = Clock.systemUTC();

    PublicationStore(AgroalDataSource database, PublicationRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What was published for an attempt of an upload. */
    Optional<DataSourcePublished> of(TaskRef task) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rows.of(connection, task);
        }
    }

    /** What was published last for a data source. */
    Optional<DataSourcePublished> newest(String tenant, String dataSource) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return rows.newest(connection, tenant, dataSource);
        }
    }

    /**
     * Publishes an upload: the new list of tables, the entry and the tables no longer needed, in one transaction. Two
     * publications of the same data source wait for each other. Publishing the same attempt again changes nothing and
     * gives the entry it gave before.
     */
    DataSourcePublished publish(SchemaResolved cause, DruidTable table) throws SQLException {
        return inTransaction(connection -> publish(connection, cause, new LoadedUpload(table, cause.columns())));
    }

    /**
     * Publishes a data source without some of its uploads, in the same way; empty when none of them is in it, so
     * that doing it again changes nothing.
     */
    Optional<DataSourcePublished> withdraw(UploadsWithdrawn uploads) throws SQLException {
        return inTransaction(connection -> withdraw(connection, uploads));
    }

    private DataSourcePublished publish(Connection connection, SchemaResolved cause, LoadedUpload added)
            throws SQLException {
        TaskRef task = cause.task();
        long current = rows.lockCurrent(connection, task.tenant(), task.dataSource());
        Optional<DataSourcePublished> already = rows.of(connection, task);
        if (already.isPresent()) {
            return already.get();
        }
        List<LoadedUpload> before = rows.uploads(connection, task.tenant(), task.dataSource(), current);
        List<LoadedUpload> after = Entries.after(cause.mode(), before, added);
        DataSourcePublished entry = Entries.entry(cause, after, PublicationRows.nextVersion(connection), now());
        replace(connection, entry, before, after);
        return entry;
    }

    private Optional<DataSourcePublished> withdraw(Connection connection, UploadsWithdrawn uploads)
            throws SQLException {
        String tenant = uploads.tenant();
        long current = rows.lockCurrent(connection, tenant, uploads.dataSource());
        List<LoadedUpload> before = rows.uploads(connection, tenant, uploads.dataSource(), current);
        List<LoadedUpload> after = Entries.without(uploads.taskIds(), before);
        Optional<DataSourcePublished> newest = rows.newest(connection, tenant, uploads.dataSource());
        if (newest.isEmpty() || after.size() == before.size()) {
            return Optional.empty();
        }
        DataSourcePublished entry = Entries.next(newest.get(), after, PublicationRows.nextVersion(connection), now());
        replace(connection, entry, before, after);
        return Optional.of(entry);
    }

    private void replace(
            Connection connection, DataSourcePublished entry, List<LoadedUpload> before, List<LoadedUpload> after)
            throws SQLException {
        rows.add(connection, entry, after);
        for (LoadedUpload upload : before) {
            if (after.stream()
                    .noneMatch(kept -> kept.table().name().equals(upload.table().name()))) {
                RetiredTables.retire(connection, entry.tenant(), upload.table().name());
            }
        }
    }

    /** One change of a data source. */
    private interface Change<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Change<T> change) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = change.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
