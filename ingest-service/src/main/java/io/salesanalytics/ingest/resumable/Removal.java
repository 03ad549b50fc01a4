package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.resumable.ResumableUpload.Owner;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes an upload away with all that came of it. While the store is out of reach it stays, to be taken away later. */
@ApplicationScoped
class Removal {
    private final ResumableUploadStore uploads;
    private final ObjectStore store;
    private final ObjectWriter writer;

    @Inject
    Removal(ResumableUploadStore uploads, ObjectStore store, ObjectWriter writer) {
        this.uploads = uploads;
        this.store = store;
        this.writer = writer;
    }

    /** What its owner asked for; too late when it has become a task. */
    @Transactional
    void cancel(Owner owner, UUID id) {
        ResumableUpload upload = uploads.lock(owner, id);
        if (upload.finished) {
            throw new ProblemException(
                    IngestError.UPLOAD_FINISHED, "All of it has come and is being loaded. Undo the upload instead.");
        }
        remove(upload);
    }

    /** What time asks for. */
    @Transactional
    void expire(UUID id) {
        uploads.lock(id).filter(uploads::isExpired).ifPresent(this::remove);
    }

    /** What can never be finished: the store has given the parts up. */
    @Transactional
    void forget(UUID id) {
        uploads.lock(id).filter(upload -> !upload.finished).ifPresent(this::remove);
    }

    private void remove(ResumableUpload upload) {
        if (!upload.finished) {
            writer.abandon(upload.target());
        }
        String rest = upload.restKey;
        if (rest != null) {
            store.discard(upload.bucket, rest);
        }
        uploads.delete(upload);
    }
}
