package io.salesanalytics.ingest.resumable;

import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.ingest.storage.ObjectWriter.InParts;
import io.salesanalytics.ingest.task.Task;
import io.salesanalytics.ingest.upload.Received;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: how far it has come and where its bytes are. Parts are in the store as parts of the object to be; a
 * rest too small for one is an object of its own until the next bytes make it larger. Its id becomes the task's.
 */
@Entity
@Table(name = "resumable_uploads")
class ResumableUpload {
    @Id
    UUID id;

    @Column(name = "tenant")
    String tenant;

    @Column(name = "owner_id")
    String ownerId;

    @Column(name = "owner_name")
    String ownerName;

    @Column(name = "datasource_name")
    String dataSource;

    @Column(name = "filename")
    String filename;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    LoadMode mode;

    /** As it was sent, to be told again. */
    @Column(name = "metadata")
    String metadata;

    /** Of the whole file. */
    @Column(name = "bytes")
    long bytes;

    @Column(name = "bucket")
    String bucket;

    @Column(name = "object_key")
    String objectKey;

    @Column(name = "store_upload_id")
    String storeUploadId;

    @Column(name = "part_bytes")
    long partBytes;

    /** Nobody was given this number yet: what a writer still sends after another took over cannot replace that one's part. */
    @Column(name = "next_part")
    int nextPart;

    /** Of the bytes in parts. */
    @Column(name = "hash_state")
    byte[] hashState;

    @Column(name = "rest_key")
    @Nullable
    String restKey;

    @Column(name = "rest_bytes")
    int restBytes;

    /** The request that may add to it: the last that asked to. */
    @Column(name = "writer")
    @Nullable
    UUID writer;

    /** Whether it has become a task. */
    @Column(name = "finished")
    boolean finished;

    @Column(name = "correlation_id")
    @Nullable
    String correlationId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** For Hibernate. */
    protected ResumableUpload() {}

    /** A file of which nothing has come yet. */
    ResumableUpload(UUID id, Owner owner, Announced file, InParts target) {
        this.id = id;
        this.tenant = owner.tenant();
        this.ownerId = owner.id();
        this.ownerName = owner.name();
        this.dataSource = file.dataSource();
        this.filename = file.name().value();
        this.mode = file.mode();
        this.metadata = file.metadata();
        this.bytes = file.bytes();
        this.bucket = target.bucket();
        this.objectKey = target.key();
        this.storeUploadId = target.uploadId();
        this.nextPart = 1;
        this.hashState = RunningHash.begin().state();
    }

    /** Who sends a file. */
    record Owner(String tenant, String id, String name) {}

    /** How many bytes are durable. */
    long offset() {
        return partBytes + restBytes;
    }

    boolean isWhole() {
        return partBytes == bytes;
    }

    /** Whether a request is adding to it; one that died counts until the next begins. */
    boolean isAtWork() {
        return writer != null && !isWhole();
    }

    /** Where the store collects the parts. */
    InParts target() {
        return new InParts(bucket, objectKey, storeUploadId);
    }

    /** Lets a request add to it, and no other any more. */
    Turn begin() {
        UUID turn = UUID.randomUUID();
        writer = turn;
        return new Turn(id, turn, target(), bytes, partBytes, hashState, restKey, restBytes, nextPart++);
    }

    /** The file, once it is whole. */
    Received received() {
        String sha256 = RunningHash.resume(hashState).hex();
        return new Received(
                new TaskRef(tenant, dataSource, id, 1, filename),
                mode,
                Announced.wishes(metadata),
                new StoredFile(bucket, objectKey, bytes, sha256));
    }

    Task.Origin origin() {
        return new Task.Origin(ownerName, correlationId, createdAt);
    }
}
