package io.salesanalytics.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.submission.event.EventNotSent;
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

    /** Whoever is away is waited for: the upload may be published already, so it must not be told failed. */
    private void handle(SchemaResolved file) throws InterruptedException {
        while (!isHandled(file)) {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
            if (stopping) {
                throw new InterruptedException("stopping during an outage");
            }
        }
    }

    private boolean isHandled(SchemaResolved file) throws InterruptedException {
        try {
            submission.handle(file);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (!Outage.causes(e)) {
                return isGivenUp(file, e);
            }
            LOG.warnf(
                    e, "a server is away, will try again taskId=%s", file.task().taskId());
            return false;
        }
    }

    private boolean isGivenUp(SchemaResolved file, Exception refusal) {
        if (refusal instanceof RuntimeException fault) {
            throw fault;
        }
        LOG.errorf(refusal, "database refuses taskId=%s", file.task().taskId());
        try {
            events.failed(new TaskFailed(
                    file.task(),
                    SubmissionEvents.SERVICE,
                    "DATABASE_FAILED",
                    "The database refused to keep this upload's state. Try again later.",
                    true));
            return true;
        } catch (EventNotSent e) {
            return false;
        }
    }

    /** Neither done nor failed: the message is delivered again, here after a restart or to another replica. */
    private static CompletionStage<Void> leaveForOthers() {
        return new CompletableFuture<>();
    }
}
