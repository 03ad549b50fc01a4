package io.salesanalytics.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes files that are ready for Druid. */
@ApplicationScoped
class SchemaResolvedListener {
    private static final Logger LOG = Logger.getLogger(SchemaResolvedListener.class);

    private final Delivery delivery;
    private final Submission submission;
    private final SubmissionEvents events;
    private final ObjectMapper json;

    SchemaResolvedListener(Delivery delivery, Submission submission, SubmissionEvents events, ObjectMapper json) {
        this.delivery = delivery;
        this.submission = submission;
        this.events = events;
        this.json = json;
    }

    @Incoming(Topics.SCHEMA_RESOLVED)
    @Blocking("loading")
    CompletionStage<Void> receive(Message<String> message) {
        return delivery.of(message, () -> handle(json.readValue(message.getPayload(), SchemaResolved.class)));
    }

    /** Whoever is away is waited for: the upload may be published already, so it must not be told failed. */
    private void handle(SchemaResolved file) throws SQLException, InterruptedException {
        try {
            submission.handle(file);
        } catch (SQLException e) {
            if (Outage.causes(e)) {
                throw e;
            }
            LOG.errorf(e, "database refuses taskId=%s", file.task().taskId());
            fail(file, "DATABASE_FAILED", "The database refused to keep this upload's state. Try again later.");
        } catch (RuntimeException e) {
            if (!Outage.causes(e)) {
                fail(
                        file,
                        "LOADER_FAILED",
                        "The file could not be loaded through a fault of ours. Its event was put aside to be looked at.");
            }
            throw e;
        }
    }

    private void fail(SchemaResolved file, String code, String message) {
        events.failed(new TaskFailed(file.task(), SubmissionEvents.SERVICE, code, message, true));
    }
}
