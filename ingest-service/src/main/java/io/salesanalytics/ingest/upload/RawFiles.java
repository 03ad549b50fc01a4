package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.storage.ObjectWriter;
import io.salesanalytics.ingest.storage.ObjectWriter.InParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Writes raw files to the store as they come in, one part's size in memory at a time. */
@ApplicationScoped
class RawFiles {
    private final ObjectStore store;
    private final ObjectWriter writer;
    private final PartBuffers buffers;
    private final UploadConfig config;

    @Inject
    RawFiles(ObjectStore store, ObjectWriter writer, PartBuffers buffers, UploadConfig config) {
        this.store = store;
        this.writer = writer;
        this.buffers = buffers;
        this.config = config;
    }

    /**
     * Stores all bytes of a stream. When this fails for whatever reason, nothing is left in the store.
     *
     * @throws ProblemException when there are none or too many
     * @throws IOException when the stream fails
     */
    StoredFile write(String bucket, String key, InputStream content) throws IOException {
        byte[] buffer = buffers.take();
        try {
            MessageDigest digest = sha256();
            int length = content.readNBytes(buffer, 0, buffer.length);
            FileSize.require(length, config);
            digest.update(buffer, 0, length);
            long total = length;
            if (length < buffer.length) {
                writer.put(bucket, key, buffer, length);
            } else {
                total = writeParts(writer.begin(bucket, key), content, buffer, digest);
            }
            return new StoredFile(bucket, key, total, HexFormat.of().formatHex(digest.digest()));
        } finally {
            buffers.giveBack(buffer);
        }
    }

    /** The first part is in the buffer already. Returns the length of the whole. */
    private long writeParts(InParts target, InputStream content, byte[] buffer, MessageDigest digest)
            throws IOException {
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            long total = 0;
            int length = buffer.length;
            while (length > 0) {
                parts.add(writer.writePart(target, parts.size() + 1, buffer, length));
                total += length;
                length = length < buffer.length ? 0 : content.readNBytes(buffer, 0, buffer.length);
                digest.update(buffer, 0, length);
                FileSize.require(total + length, config);
            }
            writer.complete(target, parts);
            complete = true;
            return total;
        } finally {
            if (!complete) {
                store.abandon(target.bucket(), target.key(), target.uploadId());
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
