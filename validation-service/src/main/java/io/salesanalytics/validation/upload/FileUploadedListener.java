package io.salesanalytics.validation.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.FileUploaded;
import io.salesanalytics.contracts.TaskFailed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Takes uploads from Kafka. An event is acknowledged only once the event about its outcome is out, so that a service
 * killed in between does it again.
 */
@ApplicationScoped
class FileUploadedListener {
    private static final Logger LOG = Logger.getLogger(FileUploadedListener.class);

    private final UploadCheck check;
    private final UploadEvents events;
    private final UploadConfig config;
    private final ObjectMapper json;

    @Inject
    FileUploadedListener(UploadCheck check, UploadEvents events, UploadConfig config, ObjectMapper json) {
        this.check = check;
        this.events = events;
        this.config = config;
        this.json = json;
    }

    @Incoming("file-uploaded")
    @Blocking("files")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> onUploaded(Message<String> message) {
        EventMessages.begin(message);
        try {
            return take(message);
        } finally {
            CorrelationId.end();
        }
    }

    private CompletionStage<Void> take(Message<String> message) {
        FileUploaded upload;
        try {
            upload = json.readValue(message.getPayload(), FileUploaded.class);
        } catch (JsonProcessingException e) {
            LOG.errorf("event not understood: %s", e.getOriginalMessage());
            return message.nack(e);
        }
        try {
            process(upload);
            return message.ack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.nack(e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "file not read: task=%s", upload.task().taskId());
            events.failed(new TaskFailed(
                    upload.task(),
                    UploadEvents.SERVICE,
                    "READER_FAILED",
                    "The file could not be read through a fault of ours. Its event was put aside to be looked at.",
                    true));
            return message.nack(e);
        }
    }

    private void process(FileUploaded upload) throws InterruptedException {
        LOG.infof(
                "file begun: task=%s attempt=%d bytes=%d",
                upload.task().taskId(), upload.task().attempt(), upload.file().bytes());
        for (int attempt = 1; ; attempt++) {
            try {
                UploadCheck.Result result = check.check(upload, events.progress(upload.task(), config.progress()));
                events.send(upload.task(), result);
                LOG.infof(
                        "file done: task=%s outcome=%s",
                        upload.task().taskId(), result.getClass().getSimpleName());
                return;
            } catch (IOException | UncheckedIOException | SdkException e) {
                LOG.warnf(
                        "file not read: task=%s try=%d of %d, %s",
                        upload.task().taskId(), attempt, config.attempts(), e.getMessage());
                if (attempt == config.attempts()) {
                    events.failed(new TaskFailed(
                            upload.task(),
                            UploadEvents.SERVICE,
                            "STORAGE_FAILED",
                            "The file could not be read from or written to storage. Try again in a few minutes.",
                            true));
                    return;
                }
                Thread.sleep(config.pause().toMillis() << (attempt - 1));
            }
        }
    }
}
