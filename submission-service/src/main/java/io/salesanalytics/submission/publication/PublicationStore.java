package io.salesanalytics.submission.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskRef;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Publications in PostgreSQL. A database that is away is waited for, five minutes at most. */
@ApplicationScoped
@Retry(maxRetries = 20, delay = 200, maxDuration = 5, durationUnit = ChronoUnit.MINUTES, retryOn = SQLException.class)
@ExponentialBackoff(maxDelay = 20, maxDelayUnit = ChronoUnit.SECONDS)
class PublicationStore {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    PublicationStore(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What was published for an attempt of an upload. */
    Optional<DataSourcePublished> of(TaskRef task) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection, task);
        }
    }

    /** What was published last for a data source. */
    Optional<DataSourcePublished> newest(String tenant, String dataSource) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select event from publications"
                        + " where tenant = ? and data_source = ? order by version desc limit 1")) {
            select.setString(1, tenant);
            select.setString(2, dataSource);
            return event(select);
        }
    }

    /**
     * Publishes an upload: the new list of tables, the entry and the tables no longer needed, in one transaction. Two
     * publications of the same data source wait for each other. Publishing the same attempt again changes nothing and
     * gives the entry it gave before.
     */
    DataSourcePublished publish(SchemaResolved cause, DruidTable table) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                DataSourcePublished entry = publish(connection, cause, new LoadedUpload(table, cause.columns()));
                connection.commit();
                return entry;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private DataSourcePublished publish(Connection connection, SchemaResolved cause, LoadedUpload added)
            throws SQLException {
        TaskRef task = cause.task();
        long current = lockCurrent(connection, task);
        Optional<DataSourcePublished> already = of(connection, task);
        if (already.isPresent()) {
            return already.get();
        }
        List<LoadedUpload> before = uploads(connection, task, current);
        List<LoadedUpload> after = Entries.after(cause.mode(), before, added);
        DataSourcePublished entry = Entries.entry(
                cause, after, nextVersion(connection), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        insert(connection, task, entry);
        insertTables(connection, entry, after);
        setCurrent(connection, entry);
        for (LoadedUpload upload : before) {
            if (after.stream()
                    .noneMatch(kept -> kept.table().name().equals(upload.table().name()))) {
                RetiredTables.retire(connection, task.tenant(), upload.table().name());
            }
        }
        return entry;
    }

    private static long lockCurrent(Connection connection, TaskRef task) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into current_publications"
                + " (tenant, data_source, version) values (?, ?, 0) on conflict do nothing")) {
            insert.setString(1, task.tenant());
            insert.setString(2, task.dataSource());
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select version from current_publications where tenant = ? and data_source = ? for update")) {
            select.setString(1, task.tenant());
            select.setString(2, task.dataSource());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Optional<DataSourcePublished> of(Connection connection, TaskRef task) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select event from publications where tenant = ? and task_id = ? and attempt = ?")) {
            select.setString(1, task.tenant());
            select.setObject(2, task.taskId());
            select.setInt(3, task.attempt());
            return event(select);
        }
    }

    private Optional<DataSourcePublished> event(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(read(rows.getString(1), new TypeReference<DataSourcePublished>() {}))
                    : Optional.empty();
        }
    }

    private List<LoadedUpload> uploads(Connection connection, TaskRef task, long version) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select druid_table, columns from publication_tables"
                        + " where tenant = ? and data_source = ? and version = ? order by position")) {
            select.setString(1, task.tenant());
            select.setString(2, task.dataSource());
            select.setLong(3, version);
            List<LoadedUpload> uploads = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    uploads.add(new LoadedUpload(
                            read(rows.getString(1), new TypeReference<>() {}),
                            read(rows.getString(2), new TypeReference<>() {})));
                }
            }
            return uploads;
        }
    }

    private static long nextVersion(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('publication_version')");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void insert(Connection connection, TaskRef task, DataSourcePublished entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into publications"
                + " (tenant, data_source, version, task_id, attempt, event, published_at)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?)")) {
            insert.setString(1, entry.tenant());
            insert.setString(2, entry.dataSource());
            insert.setLong(3, entry.version());
            insert.setObject(4, task.taskId());
            insert.setInt(5, task.attempt());
            insert.setString(6, write(entry));
            insert.setTimestamp(7, Timestamp.from(entry.publishedAt()));
            insert.executeUpdate();
        }
    }

    private void insertTables(Connection connection, DataSourcePublished entry, List<LoadedUpload> uploads)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into publication_tables"
                + " (tenant, data_source, version, position, task_id, druid_table, columns)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
            for (int position = 0; position < uploads.size(); position++) {
                LoadedUpload upload = uploads.get(position);
                insert.setString(1, entry.tenant());
                insert.setString(2, entry.dataSource());
                insert.setLong(3, entry.version());
                insert.setInt(4, position);
                insert.setObject(5, upload.table().taskId());
                insert.setString(6, write(upload.table()));
                insert.setString(7, write(upload.columns()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setCurrent(Connection connection, DataSourcePublished entry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update current_publications set version = ? where tenant = ? and data_source = ?")) {
            update.setLong(1, entry.version());
            update.setString(2, entry.tenant());
            update.setString(3, entry.dataSource());
            update.executeUpdate();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored publication cannot be read", e);
        }
    }
}
