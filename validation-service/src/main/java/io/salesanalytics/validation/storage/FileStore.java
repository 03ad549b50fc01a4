package io.salesanalytics.validation.storage;

import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.validation.source.RawFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The files of an upload in S3. */
@ApplicationScoped
public class FileStore {
    private final S3Client s3;

    @Inject
    FileStore(S3Client s3) {
        this.s3 = s3;
    }

    /** A raw file, named as it was sent. */
    public RawFile raw(StoredFile file, String name) {
        return new StoredRawFile(s3, file, name);
    }

    /** A file to be written as its bytes come; takes the place of one with the same key once it is complete. */
    public StoredOutput output(String bucket, String key, String contentType) {
        return new StoredOutput(s3, bucket, key, contentType);
    }

    /** Writes a small file. */
    public void put(String bucket, String key, String contentType, byte[] bytes) {
        s3.putObject(request -> request.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(bytes));
    }

    /** Takes a file away; it need not be there. */
    public void delete(String bucket, String key) {
        s3.deleteObject(request -> request.bucket(bucket).key(key));
    }
}
