package io.salesanalytics.ingest.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** Writes what is in memory to the store: an object whole, or part by part. */
@ApplicationScoped
public class ObjectWriter {
    private static final Logger LOG = Logger.getLogger(ObjectWriter.class);

    /** S3 takes no smaller part, but for the last one of an object. */
    public static final int SMALLEST_PART = 5 << 20;
    /** S3 takes no more parts of an object. */
    public static final int MOST_PARTS = 10_000;

    /** As many as Java keeps for one server. */
    private static final int MOST_KEPT_CONNECTIONS = 5;

    private static final String CONTENT_TYPE = "application/octet-stream";

    private final S3Client client;

    @Inject
    ObjectWriter(S3Client client) {
        this.client = client;
    }

    /**
     * An object that is written part by part.
     *
     * @param bucket its bucket
     * @param key its key
     * @param uploadId the store's name for the writing of it
     */
    public record InParts(String bucket, String key, String uploadId) {}

    /** Writes the buffer's first bytes as an object. */
    public void put(String bucket, String key, byte[] buffer, int length) {
        overLiveConnection(() -> client.putObject(put -> put.bucket(bucket).key(key), body(buffer, length)));
    }

    /** Begins an object in parts. Nothing is to be seen of it before it is completed. */
    public InParts begin(String bucket, String key) {
        String uploadId = client.createMultipartUpload(
                        create -> create.bucket(bucket).key(key))
                .uploadId();
        return new InParts(bucket, key, uploadId);
    }

    /** Writes the buffer's first bytes as a part. The same number again takes the place of the earlier part. */
    public CompletedPart writePart(InParts target, int number, byte[] buffer, int length) {
        String tag = overLiveConnection(() -> client.uploadPart(
                        part -> part.bucket(target.bucket())
                                .key(target.key())
                                .uploadId(target.uploadId())
                                .partNumber(number),
                        body(buffer, length)))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Makes the object of its parts, in order of their numbers. The store refuses parts that are not the ones written. */
    public void complete(InParts target, List<CompletedPart> parts) {
        client.completeMultipartUpload(end -> end.bucket(target.bucket())
                .key(target.key())
                .uploadId(target.uploadId())
                .multipartUpload(all -> all.parts(parts)));
    }

    /** Whether an object of this length is there. */
    public boolean isThere(String bucket, String key, long bytes) {
        try {
            return client.headObject(head -> head.bucket(bucket).key(key)).contentLength() == bytes;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /** Gives up an object in parts, unless that is done already. */
    public void abandon(InParts target) {
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(target.bucket()).key(target.key()).uploadId(target.uploadId()));
        } catch (NoSuchUploadException e) {
            LOG.debugf("given up already: bucket=%s key=%s", target.bucket(), target.key());
        }
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

    /** Reads the buffer where it is: the client's own ways of making a body copy it. */
    private static RequestBody body(byte[] buffer, int length) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(buffer, 0, length), length, CONTENT_TYPE);
    }
}
