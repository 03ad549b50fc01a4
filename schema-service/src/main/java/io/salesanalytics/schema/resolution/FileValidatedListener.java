package io.salesanalytics.schema.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes validated files, tells what was decided; the offset moves only after the event is out. */
@ApplicationScoped
class FileValidatedListener {
    private static final Logger LOG = Logger.getLogger(FileValidatedListener.class);
    private static final String SERVICE = "schema-service";

    private final ResolutionStore store;
    private final ObjectMapper json;
    private final MutinyEmitter<SchemaResolved> resolved;
    private final MutinyEmitter<FileRejected> rejected;
    private final MutinyEmitter<TaskFailed> failed;

    FileValidatedListener(
            ResolutionStore store,
            ObjectMapper json,
            @Channel(Topics.SCHEMA_RESOLVED) MutinyEmitter<SchemaResolved> resolved,
            @Channel(Topics.FILE_REJECTED) MutinyEmitter<FileRejected> rejected,
            @Channel(Topics.TASK_FAILED) MutinyEmitter<TaskFailed> failed) {
        this.store = store;
        this.json = json;
        this.resolved = resolved;
        this.rejected = rejected;
        this.failed = failed;
    }

    @Incoming(Topics.FILE_VALIDATED)
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        EventMessages.begin(message);
        try {
            decide(json.readValue(message.getPayload(), FileValidated.class));
            return message.ack();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.error("message not understood, goes to the dead letters", e);
            return message.nack(e);
        } finally {
            CorrelationId.end();
        }
    }

    private void decide(FileValidated file) {
        try {
            send(store.decideOnce(file.task(), latest -> SchemaResolution.decide(file, latest)));
        } catch (SQLException e) {
            LOG.errorf(e, "schema not decided taskId=%s", file.task().taskId());
            failed.sendMessageAndAwait(EventMessages.about(
                    SERVICE,
                    file.task(),
                    new TaskFailed(
                            file.task(),
                            SERVICE,
                            "DATABASE_UNAVAILABLE",
                            "The schema could not be kept because the database did not answer. Try again later.",
                            true)));
        }
    }

    private void send(Decision decision) {
        if (decision instanceof Decision.Fits fits) {
            SchemaResolved event = fits.event();
            LOG.infof("schema resolved taskId=%s schemaVersion=%d", event.task().taskId(), event.schemaVersion());
            resolved.sendMessageAndAwait(EventMessages.about(SERVICE, event.task(), event));
        } else if (decision instanceof Decision.Refused refused) {
            FileRejected event = refused.event();
            LOG.infof("file refused taskId=%s code=%s", event.task().taskId(), event.code());
            rejected.sendMessageAndAwait(EventMessages.about(SERVICE, event.task(), event));
        }
    }
}
