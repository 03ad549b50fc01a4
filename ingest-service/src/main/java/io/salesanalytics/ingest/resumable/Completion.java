package io.salesanalytics.ingest.resumable;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import io.salesanalytics.ingest.upload.Received;
import io.salesanalytics.ingest.upload.UploadRegistration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** Makes a task of an upload that is whole. */
@ApplicationScoped
class Completion {
    private static final Logger LOG = Logger.getLogger(Completion.class);
    /** The store may take minutes to put thousands of parts together. */
    private static final int TRANSACTION_SECONDS = 600;

    private final ResumableUploadStore uploads;
    private final ObjectStore store;
    private final ObjectWriter writer;
    private final UploadRegistration registration;
    private final MeterRegistry meters;

    @Inject
    Completion(
            ResumableUploadStore uploads,
            ObjectStore store,
            ObjectWriter writer,
            UploadRegistration registration,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.store = store;
        this.writer = writer;
        this.registration = registration;
        this.meters = meters;
    }

    /** Does nothing where the upload is not whole or has its task. One request does it, the others are told to wait. */
    void finish(UUID id) {
        QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() -> uploads.lock(id)
                        .filter(upload -> upload.isWhole() && !upload.finished)
                        .map(this::register))
                .ifPresent(this::tell);
    }

    private record Registered(StoredFile file, IngestionTask task) {}

    private Registered register(ResumableUpload upload) {
        try {
            writer.complete(upload.target(), uploads.parts(upload.id));
        } catch (NoSuchUploadException e) {
            // Done before by a request that died before it could say so.
            if (!writer.isThere(upload.bucket, upload.objectKey, upload.bytes)) {
                throw e;
            }
        }
        Received received = upload.received();
        IngestionTask task = registration.register(received, upload.origin());
        upload.finished = true;
        return new Registered(received.file(), task);
    }

    private void tell(Registered registered) {
        IngestionTask task = registered.task();
        boolean duplicate = task.status() == TaskStatus.DUPLICATE;
        LOG.infof(
                "file taken in over several requests: task=%s dataSource=%s bytes=%d status=%s",
                task.taskId(), task.dataSource(), task.bytes(), task.status());
        meters.counter("ingest.uploads", "outcome", duplicate ? "duplicate" : "accepted")
                .increment();
        if (duplicate) {
            store.discard(registered.file().bucket(), registered.file().key());
        }
    }
}
