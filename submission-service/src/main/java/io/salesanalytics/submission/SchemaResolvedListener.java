package io.salesanalytics.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes files that are ready for Druid; the offset moves only after the upload's end is told. */
@ApplicationScoped
class SchemaResolvedListener {
    private static final Logger LOG = Logger.getLogger(SchemaResolvedListener.class);

    private static final long SECONDS_BETWEEN_TRIES = 5;

    private final Submission submission;
    private final SubmissionEvents events;
    private final ObjectMapper json;
    private volatile boolean stopping;

    SchemaResolvedListener(Submission submission, SubmissionEvents events, ObjectMapper json) {
        this.submission = submission;
        this.events = events;
        this.json = json;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Incoming(Topics.SCHEMA_RESOLVED)
    @Blocking("loading")
    CompletionStage<Void> receive(Message<String> message) {
        EventMessages.begin(message);
        try {
            handle(json.readValue(message.getPayload(), SchemaResolved.class));
            return message.ack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return leaveForOthers();
        } catch (JsonProcessingException | RuntimeException e) {
            if (stopping) {
                return leaveForOthers();
            }
            LOG.error("message not handled, goes to the dead letters", e);
            return message.nack(e);
        } finally {
            CorrelationId.end();
        }
    }

    /** A database that is away is waited for: the upload may be published already, so it must not be told failed. */
    private void handle(SchemaResolved file) throws InterruptedException {
        while (!isHandled(file)) {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
            if (stopping) {
                throw new InterruptedException("stopping while the database is away");
            }
        }
    }

    private boolean isHandled(SchemaResolved file) throws InterruptedException {
        try {
            submission.handle(file);
        } catch (SQLException e) {
            LOG.errorf(e, "database does not do its part taskId=%s", file.task().taskId());
            if (isAway(e)) {
                return false;
            }
            events.failed(new TaskFailed(
                    file.task(),
                    SubmissionEvents.SERVICE,
                    "DATABASE_FAILED",
                    "The database refused to keep this upload's state. Try again later.",
                    true));
        }
        return true;
    }

    /** Whether no statement was refused: no connection, a connection lost, or a server that is stopping or starting. */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    /** Neither done nor failed: the message is delivered again, here after a restart or to another replica. */
    private static CompletionStage<Void> leaveForOthers() {
        return new CompletableFuture<>();
    }
}
