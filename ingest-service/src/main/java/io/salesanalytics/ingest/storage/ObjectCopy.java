package io.salesanalytics.ingest.storage;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Copies an object inside its bucket, by the store itself. */
final class ObjectCopy {
    /** S3 copies no more than 5 GB in one request; larger objects go in parts. */
    static final long AT_ONCE = 5_000_000_000L;

    private final S3Client client;
    private final long atOnce;

    ObjectCopy(S3Client client, long atOnce) {
        this.client = client;
        this.atOnce = atOnce;
    }

    void copy(String bucket, String from, String to, long bytes) {
        if (bytes <= atOnce) {
            client.copyObject(copy -> copy.sourceBucket(bucket)
                    .sourceKey(from)
                    .destinationBucket(bucket)
                    .destinationKey(to));
        } else {
            copyInParts(bucket, from, to, bytes);
        }
    }

    private void copyInParts(String bucket, String from, String to, long bytes) {
        String uploadId = client.createMultipartUpload(
                        create -> create.bucket(bucket).key(to))
                .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long start = 0; start < bytes; start += atOnce) {
                String range = "bytes=" + start + "-" + (Math.min(bytes, start + atOnce) - 1);
                int number = parts.size() + 1;
                String tag = client.uploadPartCopy(part -> part.sourceBucket(bucket)
                                .sourceKey(from)
                                .destinationBucket(bucket)
                                .destinationKey(to)
                                .uploadId(uploadId)
                                .partNumber(number)
                                .copySourceRange(range))
                        .copyPartResult()
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            }
            client.completeMultipartUpload(
                    end -> end.bucket(bucket).key(to).uploadId(uploadId).multipartUpload(all -> all.parts(parts)));
            complete = true;
        } finally {
            if (!complete) {
                client.abortMultipartUpload(
                        abort -> abort.bucket(bucket).key(to).uploadId(uploadId));
            }
        }
    }
}
