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
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes files that are ready for Druid; the offset moves only after the upload's end is told. */
@ApplicationScoped
class SchemaResolvedListener {
    private static final Logger LOG = Logger.getLogger(SchemaResolvedListener.class);

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

    private void handle(SchemaResolved file) throws InterruptedException {
        try {
            submission.handle(file);
        } catch (SQLException e) {
            LOG.errorf(e, "database away taskId=%s", file.task().taskId());
            events.failed(new TaskFailed(
                    file.task(),
                    SubmissionEvents.SERVICE,
                    "DATABASE_UNAVAILABLE",
                    "The database did not answer for too long. Try again later.",
                    true));
        }
    }

    /** Neither done nor failed: the message is delivered again, here after a restart or to another replica. */
    private static CompletionStage<Void> leaveForOthers() {
        return new CompletableFuture<>();
    }
}
