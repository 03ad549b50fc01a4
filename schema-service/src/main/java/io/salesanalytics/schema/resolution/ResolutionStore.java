package io.salesanalytics.schema.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.schema.version.SchemaVersion;
import io.salesanalytics.schema.version.SchemaVersionStore;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Keeps decisions and schema versions together: both or neither. */
@ApplicationScoped
class ResolutionStore {
    private final AgroalDataSource database;
    private final SchemaVersionStore versions;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    ResolutionStore(AgroalDataSource database, SchemaVersionStore versions, ObjectMapper json) {
        this.database = database;
        this.versions = versions;
        this.json = json;
    }

    /**
     * The decision about an attempt of an upload: the one already made, else the one made now. Two that decide about
     * the same data source at once do so one after the other. A database that is away is waited for.
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
    Decision decideOnce(TaskRef task, Function<Optional<SchemaVersion>, Decision> rules) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Decision decision = decide(connection, task, rules);
                connection.commit();
                return decision;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Decision decide(Connection connection, TaskRef task, Function<Optional<SchemaVersion>, Decision> rules)
            throws SQLException {
        lock(connection, task);
        Optional<Decision> made = made(connection, task);
        if (made.isPresent()) {
            return made.get();
        }
        Optional<SchemaVersion> latest = versions.latest(connection, task.tenant(), task.dataSource());
        Decision decision = rules.apply(latest);
        if (decision instanceof Decision.Fits fits
                && fits.event().schemaVersion()
                        > latest.map(SchemaVersion::version).orElse(0)) {
            versions.add(
                    connection,
                    task,
                    new SchemaVersion(fits.event().schemaVersion(), fits.schema(), task.taskId(), clock.instant()));
        }
        remember(connection, task, decision);
        return decision;
    }

    private static void lock(Connection connection, TaskRef task) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "schema:" + task.key());
            lock.execute();
        }
    }

    private Optional<Decision> made(Connection connection, TaskRef task) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select decision from resolutions where tenant = ? and task_id = ? and attempt = ?")) {
            select.setString(1, task.tenant());
            select.setObject(2, task.taskId());
            select.setInt(3, task.attempt());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(json.readValue(rows.getString(1), Decision.class)) : Optional.empty();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision cannot be read", e);
        }
    }

    private void remember(Connection connection, TaskRef task, Decision decision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into resolutions"
                + " (tenant, data_source, task_id, attempt, decision) values (?, ?, ?, ?, ?::jsonb)")) {
            insert.setString(1, task.tenant());
            insert.setString(2, task.dataSource());
            insert.setObject(3, task.taskId());
            insert.setInt(4, task.attempt());
            insert.setString(5, json.writerFor(Decision.class).writeValueAsString(decision));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A decision cannot be written as JSON", e);
        }
    }
}
