package io.salesanalytics.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.submission.publication.RetiredTables;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Attempts to bring uploads into Druid, in PostgreSQL. A database that is away is waited for, five minutes at most. */
@ApplicationScoped
@Retry(maxRetries = 20, delay = 200, maxDuration = 5, durationUnit = ChronoUnit.MINUTES, retryOn = SQLException.class)
@ExponentialBackoff(maxDelay = 20, maxDelayUnit = ChronoUnit.SECONDS)
class SubmissionStore {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    SubmissionStore(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Notes that an attempt begins; nothing when it has begun before. */
    void begin(TaskRef task, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into submissions"
                        + " (tenant, data_source, task_id, attempt, druid_table) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")) {
            insert.setString(1, task.tenant());
            insert.setString(2, task.dataSource());
            insert.setObject(3, task.taskId());
            insert.setInt(4, task.attempt());
            insert.setString(5, table);
            insert.executeUpdate();
        }
    }

    /** How an attempt failed before. */
    Optional<TaskFailed> failure(TaskRef task) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select failure from submissions"
                        + " where tenant = ? and task_id = ? and attempt = ? and failure is not null")) {
            select.setString(1, task.tenant());
            select.setObject(2, task.taskId());
            select.setInt(3, task.attempt());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(json.readValue(rows.getString(1), TaskFailed.class))
                        : Optional.empty();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored failure cannot be read", e);
        }
    }

    /** Notes that an attempt failed and that its table is of no use. */
    void fail(TaskFailed failure, String table) throws SQLException {
        TaskRef task = failure.task();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                    connection.prepareStatement("update submissions set failure = ?::jsonb, updated_at = now()"
                            + " where tenant = ? and task_id = ? and attempt = ?")) {
                update.setString(1, json.writeValueAsString(failure));
                update.setString(2, task.tenant());
                update.setObject(3, task.taskId());
                update.setInt(4, task.attempt());
                update.executeUpdate();
                RetiredTables.retire(connection, task.tenant(), table);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } catch (JsonProcessingException e) {
                connection.rollback();
                throw new IllegalArgumentException("A failure cannot be written as JSON", e);
            }
        }
    }
}
