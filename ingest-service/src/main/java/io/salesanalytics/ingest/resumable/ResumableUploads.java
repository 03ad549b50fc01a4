package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.resumable.ResumableUpload.Owner;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import io.salesanalytics.ingest.storage.ObjectWriter.InParts;
import io.salesanalytics.ingest.upload.PartBuffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** Takes files in over several requests. */
@ApplicationScoped
class ResumableUploads {
    private static final Logger LOG = Logger.getLogger(ResumableUploads.class);

    /** Between two looks whether a request has ended. */
    private static final Duration HANDOVER_PAUSE = Duration.ofMillis(100);

    private final ResumableUploadStore uploads;
    private final Completion completion;
    private final Removal removal;
    private final PartBuffers buffers;
    private final Continuation.Services services;
    private final ResumableConfig config;
    private final Clock clock;

    @Inject
    ResumableUploads(
            ResumableUploadStore uploads,
            Completion completion,
            Removal removal,
            PartBuffers buffers,
            ObjectStore store,
            ObjectWriter writer,
            ResumableConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.completion = completion;
        this.removal = removal;
        this.buffers = buffers;
        this.services = new Continuation.Services(uploads, store, writer);
        this.config = config;
        this.clock = clock;
    }

    /** Begins an upload; nothing of it has come yet. */
    ResumableUpload begin(Owner owner, Announced file) {
        UUID id = UUID.randomUUID();
        try {
            String bucket = services.store().bucketOf(owner.tenant());
            InParts target = services.writer().begin(bucket, file.name().key(file.dataSource(), id));
            ResumableUpload upload = new ResumableUpload(id, owner, file, target);
            upload.correlationId = CorrelationId.current();
            add(upload);
            return upload;
        } catch (SdkException | UncheckedIOException e) {
            throw unavailable(id, e);
        }
    }

    /** How far an upload has come. One that is whole has its task then, whatever happened to the request that made it so. */
    ResumableUpload look(Owner owner, UUID id) {
        Instant end = clock.instant().plus(config.handover());
        ResumableUpload upload = settled(owner, id);
        while (upload.isAtWork() && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(HANDOVER_PAUSE.toNanos());
            upload = settled(owner, id);
        }
        return upload;
    }

    private ResumableUpload settled(Owner owner, UUID id) {
        ResumableUpload upload = uploads.look(owner, id);
        if (!upload.isWhole() || upload.finished) {
            return upload;
        }
        finish(id);
        return uploads.look(owner, id);
    }

    /**
     * Adds what a body has, from an offset on.
     *
     * @param offset where the body begins; has to be where the upload goes on
     * @param length of the body, or -1 where it is not known
     */
    ResumableUpload goOn(Owner owner, UUID id, long offset, long length, InputStream body) {
        ResumableUpload upload = settled(owner, id);
        if (upload.finished && offset == upload.bytes && length <= 0) {
            return upload;
        }
        if (length > upload.bytes - offset) {
            throw new ProblemException(
                    IngestError.UPLOAD_LENGTH_EXCEEDED, "The upload was begun with " + upload.bytes + " bytes.");
        }
        take(uploads.begin(owner, id, offset), body);
        return settled(owner, id);
    }

    /** Takes an upload away that is not whole. */
    void cancel(Owner owner, UUID id) {
        try {
            removal.cancel(owner, id);
        } catch (SdkException | UncheckedIOException e) {
            throw unavailable(id, e);
        }
    }

    private void add(ResumableUpload upload) {
        boolean added = false;
        try {
            uploads.add(upload);
            added = true;
        } finally {
            if (!added) {
                services.store().abandon(upload.bucket, upload.objectKey, upload.storeUploadId);
            }
        }
    }

    private void take(Turn turn, InputStream body) {
        byte[] buffer = buffers.take();
        try {
            new Continuation(turn, buffer, services).take(body);
        } catch (NoSuchUploadException e) {
            throw givenUp(turn.upload());
        } catch (SdkException | IOException | UncheckedIOException e) {
            throw unavailable(turn.upload(), e);
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private void finish(UUID id) {
        try {
            completion.finish(id);
        } catch (NoSuchUploadException e) {
            throw givenUp(id);
        } catch (SdkException | UncheckedIOException e) {
            throw unavailable(id, e);
        }
    }

    private ProblemException givenUp(UUID id) {
        LOG.warnf("the store has given an upload's parts up: upload=%s", id);
        removal.forget(id);
        return ResumableUploadStore.notFound();
    }

    private static ProblemException unavailable(UUID id, Exception cause) {
        LOG.errorf(cause, "upload does not go on: upload=%s", id);
        return new ProblemException(
                IngestError.STORAGE_UNAVAILABLE, "The file could not be stored. Try again in a moment.");
    }
}
