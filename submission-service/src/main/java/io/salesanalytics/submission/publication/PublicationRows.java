package io.salesanalytics.submission.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.TaskRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that publications are kept in, on the caller's connection and so in the caller's transaction. */
@ApplicationScoped
class PublicationRows {
    private final ObjectMapper json;

    PublicationRows(ObjectMapper json) {
        this.json = json;
    }

    /** The version a data source has now, 0 for none; held against others until the transaction ends. */
    long lockCurrent(Connection connection, String tenant, String dataSource) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into current_publications"
                + " (tenant, data_source, version) values (?, ?, 0) on conflict do nothing")) {
            insert.setString(1, tenant);
            insert.setString(2, dataSource);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select version from current_publications where tenant = ? and data_source = ? for update")) {
            select.setString(1, tenant);
            select.setString(2, dataSource);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What was published for an attempt of an upload. */
    Optional<DataSourcePublished> of(Connection connection, TaskRef task) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select event from publications where tenant = ? and task_id = ? and attempt = ?")) {
            select.setString(1, task.tenant());
            select.setObject(2, task.taskId());
            select.setInt(3, task.attempt());
            return event(select);
        }
    }

    /** What was published last for a data source. */
    Optional<DataSourcePublished> newest(Connection connection, String tenant, String dataSource) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select event from publications"
                + " where tenant = ? and data_source = ? order by version desc limit 1")) {
            select.setString(1, tenant);
            select.setString(2, dataSource);
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

    /** The uploads of a version, oldest first. */
    List<LoadedUpload> uploads(Connection connection, String tenant, String dataSource, long version)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select druid_table, columns from publication_tables"
                        + " where tenant = ? and data_source = ? and version = ? order by position")) {
            select.setString(1, tenant);
            select.setString(2, dataSource);
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

    /** A version higher than all before. */
    static long nextVersion(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('publication_version')");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Keeps an entry and the uploads it is made of, and makes it the current one. */
    void add(Connection connection, DataSourcePublished entry, List<LoadedUpload> uploads) throws SQLException {
        insert(connection, entry);
        insertTables(connection, entry, uploads);
        setCurrent(connection, entry);
    }

    private void insert(Connection connection, DataSourcePublished entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into publications"
                + " (tenant, data_source, version, task_id, attempt, event, published_at)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?)")) {
            insert.setString(1, entry.tenant());
            insert.setString(2, entry.dataSource());
            insert.setLong(3, entry.version());
            TaskRef cause = entry.cause();
            insert.setObject(4, cause == null ? null : cause.taskId(), Types.OTHER);
            insert.setObject(5, cause == null ? null : cause.attempt(), Types.INTEGER);
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
