package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes files in: stores the bytes, then records the task. */
@ApplicationScoped
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Reception.Services services;
    private final UploadRegistration registration;
    private final Clock clock;

    @Inject
    Uploads(ObjectStore store, RawFiles files, UploadConfig config, UploadRegistration registration, Clock clock) {
        this.services = new Reception.Services(store, files, config);
        this.registration = registration;
        this.clock = clock;
    }

    /**
     * Takes one file in.
     *
     * @param sender who sends it
     * @param contentType the body's, with its boundary
     * @param body the multipart body
     * @throws ProblemException when it is refused, does not come whole, or cannot be stored
     */
    IngestionTask take(Sender sender, String contentType, InputStream body) {
        var origin = new Task.Origin(sender.username(), CorrelationId.current(), clock.instant());
        Received received = receive(sender.tenant(), contentType, body);
        IngestionTask task = register(received, origin);
        LOG.infof(
                "file taken in: task=%s tenant=%s dataSource=%s bytes=%d status=%s",
                task.taskId(), sender.tenant(), task.dataSource(), task.bytes(), task.status());
        return task;
    }

    /** Who sends a file, and for which tenant. */
    record Sender(String tenant, String username) {}

    private Received receive(String tenant, String contentType, InputStream body) {
        try {
            var parts = new MultipartParts(body, contentType);
            return new Reception(tenant, UUID.randomUUID(), services).take(parts);
        } catch (IOException e) {
            LOG.infof("upload not whole: tenant=%s, %s", tenant, e.getMessage());
            throw new ProblemException(
                    IngestError.UPLOAD_MALFORMED, "The upload ended early or is not well-formed. Send it again.");
        } catch (SdkException | UncheckedIOException e) {
            LOG.errorf(e, "file not stored: tenant=%s", tenant);
            throw new ProblemException(
                    IngestError.STORAGE_UNAVAILABLE, "The file could not be stored. Try again in a moment.");
        }
    }

    private IngestionTask register(Received received, Task.Origin origin) {
        StoredFile file = received.file();
        boolean needed = false;
        try {
            IngestionTask task = registration.register(received, origin);
            needed = task.status() != TaskStatus.DUPLICATE;
            return task;
        } finally {
            if (!needed) {
                services.store().discard(file.bucket(), file.key());
            }
        }
    }
}
