package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * What one request adds to an upload, a part's size in memory at a time. A part is noted as soon as the store has it. What
 * is left when the request ends or breaks off is kept too: as a part where it is large enough for one, else as an object of
 * its own, which the next request begins its first part with.
 */
final class Continuation {
    private static final Logger LOG = Logger.getLogger(Continuation.class);

    private final Turn turn;
    private final byte[] buffer;
    private final Services services;
    private final RunningHash hash;
    private long partBytes;
    private int part;
    private int filled;
    private boolean ended;

    /** What a continuation works with. */
    record Services(ResumableUploadStore uploads, ObjectStore store, ObjectWriter writer) {}

    /**
     * Begins where the upload stands.
     *
     * @param buffer takes one part
     */
    Continuation(Turn turn, byte[] buffer, Services services) {
        this.turn = turn;
        this.buffer = buffer;
        this.services = services;
        this.hash = RunningHash.resume(turn.hashState());
        this.partBytes = turn.partBytes();
        this.part = turn.part();
    }

    /**
     * Takes what the body has. A body that breaks off is no error: what came of it is kept.
     *
     * @throws ProblemException when it has more than the upload; all but its last part is kept
     * @throws IOException when the store does not give back what it has
     */
    void take(InputStream body) throws IOException {
        readRest();
        while (!ended && partBytes < turn.bytes()) {
            fill(body);
            if (partBytes + filled == turn.bytes()) {
                requireEnd(body);
                keepPart();
            } else if (filled == buffer.length) {
                keepPart();
            }
        }
        if (partBytes < turn.bytes()) {
            end();
        }
    }

    private void readRest() throws IOException {
        String key = turn.restKey();
        if (key == null) {
            return;
        }
        try (InputStream rest = services.store()
                .open(turn.target().bucket(), key)
                .orElseThrow(() -> new IOException("the rest of an upload is gone: key=" + key))) {
            filled = rest.readNBytes(buffer, 0, turn.restBytes());
        }
        if (filled < turn.restBytes()) {
            throw new IOException("the rest of an upload is not whole: key=" + key);
        }
    }

    /** Until the part is full, the file whole, or nothing more comes. */
    private void fill(InputStream body) {
        int room = (int) Math.min(buffer.length, turn.bytes() - partBytes);
        try {
            while (filled < room && !ended) {
                int n = body.read(buffer, filled, room - filled);
                ended = n < 0;
                filled += Math.max(n, 0);
            }
        } catch (IOException e) {
            LOG.infof("upload broke off: upload=%s, %s", turn.upload(), e.getMessage());
            ended = true;
        }
    }

    private void requireEnd(InputStream body) {
        try {
            if (body.read() < 0) {
                return;
            }
        } catch (IOException e) {
            LOG.debugf("broke off after its last byte: upload=%s", turn.upload());
            return;
        }
        throw new ProblemException(
                IngestError.UPLOAD_LENGTH_EXCEEDED, "The upload was begun with " + turn.bytes() + " bytes.");
    }

    private void keepPart() {
        CompletedPart kept = services.writer().writePart(turn.target(), part, buffer, filled);
        hash.add(buffer, filled);
        part = services.uploads().keepPart(turn, kept, filled, hash.state());
        if (partBytes == turn.partBytes()) {
            discard(turn.restKey());
        }
        partBytes += filled;
        filled = 0;
    }

    private void end() {
        if (filled >= ObjectWriter.SMALLEST_PART) {
            keepPart();
        }
        boolean added = partBytes + filled > turn.offset();
        if (filled > 0 && added) {
            keepRest();
        } else if (filled > 0) {
            services.uploads().end(turn, turn.restKey(), turn.restBytes(), part);
        } else {
            services.uploads().end(turn, null, 0, part);
        }
    }

    private void keepRest() {
        String key = "incoming/" + turn.upload() + "/" + UUID.randomUUID();
        services.writer().put(turn.target().bucket(), key, buffer, filled);
        boolean kept = false;
        try {
            services.uploads().end(turn, key, filled, part);
            kept = true;
        } finally {
            if (!kept) {
                discard(key);
            }
        }
        if (partBytes == turn.partBytes()) {
            discard(turn.restKey());
        }
    }

    private void discard(@Nullable String key) {
        if (key != null) {
            services.store().discard(turn.target().bucket(), key);
        }
    }
}
