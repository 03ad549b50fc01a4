package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Writes raw files to the store as they come in, one part's size in memory at a time. */
@ApplicationScoped
class RawFiles {
    /** As many as Java keeps for one server. */
    private static final int MOST_KEPT_CONNECTIONS = 5;

    private static final String CONTENT_TYPE = "application/octet-stream";

    private final ObjectStore store;
    private final PartBuffers buffers;
    private final UploadConfig config;

    @Inject
    RawFiles(ObjectStore store, PartBuffers buffers, UploadConfig config) {
        this.store = store;
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
            if (length == 0) {
                throw new ProblemException(
                        IngestError.FILE_EMPTY, "The file has no bytes. Check it and send it again.");
            }
            digest.update(buffer, 0, length);
            requireWithinLimit(length);
            long total = length;
            if (length < buffer.length) {
                put(bucket, key, buffer, length);
            } else {
                total = writeParts(new Target(bucket, key), content, buffer, digest);
            }
            return new StoredFile(bucket, key, total, HexFormat.of().formatHex(digest.digest()));
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private record Target(String bucket, String key) {}

    private void put(String bucket, String key, byte[] buffer, int length) {
        overLiveConnection(() -> s3().putObject(put -> put.bucket(bucket).key(key), body(buffer, length)));
    }

    /** The first part is in the buffer already. Returns the length of the whole. */
    private long writeParts(Target target, InputStream content, byte[] buffer, MessageDigest digest)
            throws IOException {
        String uploadId = s3().createMultipartUpload(
                        create -> create.bucket(target.bucket()).key(target.key()))
                .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            long total = 0;
            int length = buffer.length;
            while (length > 0) {
                parts.add(writePart(target, uploadId, parts.size() + 1, body(buffer, length)));
                total += length;
                length = length < buffer.length ? 0 : content.readNBytes(buffer, 0, buffer.length);
                digest.update(buffer, 0, length);
                requireWithinLimit(total + length);
            }
            s3().completeMultipartUpload(end -> end.bucket(target.bucket())
                    .key(target.key())
                    .uploadId(uploadId)
                    .multipartUpload(all -> all.parts(parts)));
            complete = true;
            return total;
        } finally {
            if (!complete) {
                store.abandon(target.bucket(), target.key(), uploadId);
            }
        }
    }

    private CompletedPart writePart(Target target, String uploadId, int number, RequestBody body) {
        String tag = overLiveConnection(() -> s3().uploadPart(
                                part -> part.bucket(target.bucket())
                                        .key(target.key())
                                        .uploadId(uploadId)
                                        .partNumber(number),
                                body))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /**
     * Sends what is in memory, again where a kept connection turns out to be dead: after a restart of the store all of
     * them are, and the client tries again only what the store answered.
     */
    private static <T> T overLiveConnection(Supplier<T> send) {
        for (int dead = 0; ; dead++) {
            try {
                return send.get();
            } catch (UncheckedIOException e) {
                if (dead == MOST_KEPT_CONNECTIONS) {
                    throw e;
                }
            }
        }
    }

    private void requireWithinLimit(long bytes) {
        if (bytes > config.maxFileSize().asLongValue()) {
            throw tooLarge(config);
        }
    }

    /** Says how large a file may be. */
    static ProblemException tooLarge(UploadConfig config) {
        long mebibytes = config.maxFileSize().asLongValue() >> 20;
        return new ProblemException(
                IngestError.FILE_TOO_LARGE,
                "A file may have at most " + mebibytes + " MiB. Split it, or send it compressed.");
    }

    private S3Client s3() {
        return store.client();
    }

    /** Reads the buffer where it is: the client's own ways of making a body copy it. */
    private static RequestBody body(byte[] buffer, int length) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(buffer, 0, length), length, CONTENT_TYPE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
