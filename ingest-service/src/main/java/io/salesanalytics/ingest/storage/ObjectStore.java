package io.salesanalytics.ingest.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The S3 store: one bucket a tenant. Fails with {@link SdkException} when it cannot be reached. */
@ApplicationScoped
public class ObjectStore {
    private static final Logger LOG = Logger.getLogger(ObjectStore.class);

    private final S3Client client;
    private final String bucketTemplate;
    private final Set<String> knownBuckets = ConcurrentHashMap.newKeySet();

    @Inject
    ObjectStore(S3Client client, StorageConfig config) {
        this.client = client;
        this.bucketTemplate = config.bucketTemplate();
    }

    /** The client, for what only one place does. */
    public S3Client client() {
        return client;
    }

    /** The name of a tenant's bucket, whether it is there or not. */
    public String bucketName(String tenant) {
        return bucketTemplate.replace("{tenant}", tenant);
    }

    /** The tenant's bucket, made where it is not there yet. */
    public String bucketOf(String tenant) {
        String bucket = bucketName(tenant);
        if (!knownBuckets.contains(bucket)) {
            createIfMissing(bucket);
            knownBuckets.add(bucket);
        }
        return bucket;
    }

    /** An object's bytes, to be closed by the caller; empty when there is no such object. */
    public Optional<InputStream> open(String bucket, String key) {
        try {
            return Optional.of(client.getObject(get -> get.bucket(bucket).key(key)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** Deletes an object nobody needs any more. A store out of reach leaves it there, which harms nobody. */
    public void discard(String bucket, String key) {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (SdkException e) {
            LOG.warnf("object left behind: bucket=%s key=%s, %s", bucket, key, e.getMessage());
        }
    }

    /** Gives up a multipart upload, so that its parts take no room. */
    public void abandon(String bucket, String key, String uploadId) {
        try {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(uploadId));
        } catch (SdkException e) {
            LOG.warnf("parts left behind: bucket=%s key=%s, %s", bucket, key, e.getMessage());
        }
    }

    /** Moves an object inside its bucket. The old one stays when that fails. */
    public void move(String bucket, String from, String to, long bytes) {
        new ObjectCopy(client, ObjectCopy.AT_ONCE).copy(bucket, from, to, bytes);
        discard(bucket, from);
    }

    private void createIfMissing(String bucket) {
        try {
            client.headBucket(head -> head.bucket(bucket));
        } catch (NoSuchBucketException missing) {
            try {
                client.createBucket(create -> create.bucket(bucket));
            } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException e) {
                LOG.debugf("bucket made by another at the same time: bucket=%s", bucket);
            }
        }
    }
}
