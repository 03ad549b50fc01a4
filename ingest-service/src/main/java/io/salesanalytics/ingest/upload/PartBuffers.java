package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.storage.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that uploads share: so many buffers and no more, made when first needed and used again. */
@ApplicationScoped
public class PartBuffers {
    private final UploadConfig config;
    private final Semaphore permits;
    private final ConcurrentLinkedQueue<byte[]> idle = new ConcurrentLinkedQueue<>();

    @Inject
    PartBuffers(UploadConfig config) {
        this.config = config;
        long part = config.partSize().asLongValue();
        if (part < ObjectWriter.SMALLEST_PART || config.maxFileSize().asLongValue() > part * ObjectWriter.MOST_PARTS) {
            throw new IllegalArgumentException("ingest.upload.part-size has to be at least 5M, and "
                    + ObjectWriter.MOST_PARTS
                    + " parts at least ingest.upload.max-file-size");
        }
        this.permits = new Semaphore(config.concurrent(), true);
    }

    /** A buffer of a part's size; to be given back. */
    public byte[] take() {
        try {
            if (permits.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                byte[] buffer = idle.poll();
                return buffer == null
                        ? new byte[Math.toIntExact(config.partSize().asLongValue())]
                        : buffer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                IngestError.UPLOADS_BUSY,
                "Too many files are coming in at once. Try again in a moment.",
                Map.of(),
                Map.of("Retry-After", "10"));
    }

    /** Lets another upload have the buffer. */
    public void giveBack(byte[] buffer) {
        idle.add(buffer);
        permits.release();
    }
}
