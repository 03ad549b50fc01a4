package io.salesanalytics.schema.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.TaskRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Schema versions in PostgreSQL, on the caller's connection and so in the caller's transaction. */
@ApplicationScoped
public class SchemaVersionStore {
    private final ObjectMapper json;

    SchemaVersionStore(ObjectMapper json) {
        this.json = json;
    }

    /** All versions of a data source, newest first; none when there is no such data source. */
    public List<SchemaVersion> versions(Connection connection, String tenant, String dataSource) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select version, columns, task_id, created_at from data_source_schemas"
                        + " where tenant = ? and data_source = ? order by version desc")) {
            select.setString(1, tenant);
            select.setString(2, dataSource);
            List<SchemaVersion> versions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(read(rows));
                }
            }
            return versions;
        }
    }

    /** The newest version of a data source. */
    public Optional<SchemaVersion> latest(Connection connection, String tenant, String dataSource) throws SQLException {
        return versions(connection, tenant, dataSource).stream().findFirst();
    }

    /** Adds a version. */
    public void add(Connection connection, TaskRef task, SchemaVersion version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into data_source_schemas (tenant, data_source, version, columns, task_id, created_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")) {
            insert.setString(1, task.tenant());
            insert.setString(2, task.dataSource());
            insert.setInt(3, version.version());
            insert.setString(4, json.writeValueAsString(version.columns()));
            insert.setObject(5, version.taskId());
            insert.setObject(6, version.createdAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A schema cannot be written as JSON", e);
        }
    }

    /** Forgets the versions up to one, unless they were made after a moment. */
    public void forget(Connection connection, String tenant, String dataSource, int upTo, Instant madeBefore)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from data_source_schemas"
                + " where tenant = ? and data_source = ? and version <= ? and created_at <= ?")) {
            delete.setString(1, tenant);
            delete.setString(2, dataSource);
            delete.setInt(3, upTo);
            delete.setObject(4, madeBefore.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private SchemaVersion read(ResultSet row) throws SQLException {
        try {
            return new SchemaVersion(
                    row.getInt("version"),
                    json.readValue(row.getString("columns"), new TypeReference<>() {}),
                    row.getObject("task_id", UUID.class),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored schema cannot be read", e);
        }
    }
}
