package io.salesanalytics.validation.storage;

import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.validation.cleanfile.RowFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A file written to S3 part by part, so that memory holds one part of it whatever its size. It appears under its key
 * when it is closed, all at once.
 */
public final class StoredOutput extends OutputStream implements RowFiles.Target {
    /** S3 takes at most 10,000 parts of at least 5 MiB: enough for 80 GB of clean file. */
    private static final int PART_BYTES = 8 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String contentType;
    private final MessageDigest digest = sha256();
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] part = new byte[1 << 16];
    private int filled;
    private long bytes;
    private @Nullable String uploadId;
    private boolean done;

    StoredOutput(S3Client s3, String bucket, String key, String contentType) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.contentType = contentType;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OutputStream open() {
        return this;
    }

    @Override
    public void drop() {
        abort();
        parts.clear();
        digest.reset();
        uploadId = null;
        filled = 0;
        bytes = 0;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        digest.update(source, offset, length);
        bytes += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == part.length && filled < PART_BYTES) {
                part = Arrays.copyOf(part, Math.min(PART_BYTES, filled * 2));
            }
            int count = Math.min(left, part.length - filled);
            System.arraycopy(source, from, part, filled, count);
            filled += count;
            from += count;
            left -= count;
            if (filled == PART_BYTES) {
                sendPart();
            }
        }
    }

    private void sendPart() throws IOException {
        try {
            if (uploadId == null) {
                uploadId = s3.createMultipartUpload(
                                request -> request.bucket(bucket).key(key).contentType(contentType))
                        .uploadId();
            }
            int number = parts.size() + 1;
            String tag = s3.uploadPart(
                            request -> request.bucket(bucket)
                                    .key(key)
                                    .uploadId(uploadId)
                                    .partNumber(number),
                            RequestBody.fromBytes(Arrays.copyOf(part, filled)))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            filled = 0;
        } catch (SdkException e) {
            throw new IOException("cannot write " + key + ": " + e.getMessage(), e);
        }
    }

    /** Completes the file. */
    @Override
    public void close() throws IOException {
        if (done) {
            return;
        }
        try {
            if (uploadId == null) {
                s3.putObject(
                        request -> request.bucket(bucket).key(key).contentType(contentType),
                        RequestBody.fromBytes(Arrays.copyOf(part, filled)));
            } else {
                if (filled > 0) {
                    sendPart();
                }
                s3.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(uploadId)
                        .multipartUpload(upload -> upload.parts(parts)));
            }
            done = true;
        } catch (SdkException e) {
            throw new IOException("cannot complete " + key + ": " + e.getMessage(), e);
        }
    }

    /** Drops what was written, unless it is complete. */
    public void discard() {
        if (!done) {
            abort();
        }
        done = true;
    }

    private void abort() {
        if (uploadId != null) {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(uploadId));
        }
    }

    /** The complete file. */
    public StoredFile stored() {
        return new StoredFile(bucket, key, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
