package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskError;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.TaskStatus;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An upload as it is kept: one row of the table of tasks. */
@MappedSuperclass
abstract class StoredTask {
    @Id
    UUID id;

    /** The id as the outer interface knows it: the same as text. */
    @jakarta.persistence.Column(name = "task_id")
    String taskId;

    @jakarta.persistence.Column(name = "tenant")
    String tenant;

    @jakarta.persistence.Column(name = "datasource_name")
    String dataSource;

    @jakarta.persistence.Column(name = "filename")
    String filename;

    @Enumerated(EnumType.STRING)
    @jakarta.persistence.Column(name = "status")
    TaskStatus status;

    @jakarta.persistence.Column(name = "attempt")
    int attempt;

    @jakarta.persistence.Column(name = "revision")
    long revision;

    @Enumerated(EnumType.STRING)
    @jakarta.persistence.Column(name = "mode")
    LoadMode mode;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "wishes")
    @Nullable
    Wishes wishes;

    @jakarta.persistence.Column(name = "active")
    boolean active;

    @jakarta.persistence.Column(name = "bucket")
    String bucket;

    @jakarta.persistence.Column(name = "object_key")
    String objectKey;

    @jakarta.persistence.Column(name = "bytes")
    long bytes;

    @JdbcTypeCode(SqlTypes.CHAR)
    @jakarta.persistence.Column(name = "sha256")
    String sha256;

    @jakarta.persistence.Column(name = "progress")
    double progress;

    @jakarta.persistence.Column(name = "rows_read")
    long rowsRead;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "row_counts")
    @Nullable
    RowCounts rows;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "problems")
    @Nullable
    List<Problem> problems;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "question")
    @Nullable
    Question question;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "error")
    @Nullable
    TaskError error;

    @jakarta.persistence.Column(name = "duplicate_of")
    @Nullable
    UUID duplicateOf;

    @jakarta.persistence.Column(name = "report_key")
    @Nullable
    String reportKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "schema_columns")
    @Nullable
    List<Column> schemaColumns;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "reached")
    Map<String, Instant> reached;

    @jakarta.persistence.Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @jakarta.persistence.Column(name = "correlation_id")
    @Nullable
    String correlationId;

    @jakarta.persistence.Column(name = "created_by")
    String createdBy;

    @jakarta.persistence.Column(name = "created_at")
    Instant createdAt;

    @jakarta.persistence.Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    StoredTask() {}

    /**
     * A file that was just stored.
     *
     * @param ref the upload; its first attempt
     * @param file where the raw file is
     * @param mode what it does to the rows that are there
     * @param wishes what its sender says of it
     * @param origin who sent it and when
     * @param now the moment it was stored
     */
    StoredTask(TaskRef ref, StoredFile file, LoadMode mode, Wishes wishes, Task.Origin origin, Instant now) {
        this.id = ref.taskId();
        this.taskId = ref.taskId().toString();
        this.tenant = ref.tenant();
        this.dataSource = ref.dataSource();
        this.filename = ref.filename();
        this.attempt = ref.attempt();
        this.status = TaskStatus.UPLOADED;
        this.mode = mode;
        this.wishes = wishes;
        this.active = true;
        this.bucket = file.bucket();
        this.objectKey = file.key();
        this.bytes = file.bytes();
        this.sha256 = file.sha256();
        this.progress = Stages.progress(TaskStatus.UPLOADED, 0);
        this.createdBy = origin.username();
        this.correlationId = origin.correlationId();
        this.createdAt = now;
        this.updatedAt = now;
        this.reached = Map.of(Stages.RECEIVING, origin.receivingSince(), TaskStatus.UPLOADED.name(), now);
    }

    /** Which upload and attempt this is. */
    public TaskRef ref() {
        return new TaskRef(tenant, dataSource, id, attempt, filename);
    }

    /** Where the raw file is. */
    public StoredFile file() {
        return new StoredFile(bucket, objectKey, bytes, sha256);
    }

    /** What it does to the rows that are there. */
    public LoadMode mode() {
        return mode;
    }

    /** What its sender says of it. */
    Wishes wishes() {
        return wishes == null ? Wishes.NONE : wishes;
    }

    /** Where it stands. */
    public TaskStatus status() {
        return status;
    }

    /** What the owner is asked, or null. */
    public @Nullable Question question() {
        return question;
    }

    /** The key of the report in the upload's bucket, or null. */
    public @Nullable String reportKey() {
        return reportKey;
    }

    /** The columns as the schema has them, or null until it is known. */
    public @Nullable List<Column> schemaColumns() {
        return schemaColumns;
    }

    /** Whether the report's problems are still to be taken over. */
    public boolean problemsUnknown() {
        return problems == null && reportKey != null;
    }

    /** As its owner sees it. */
    public IngestionTask view() {
        return new IngestionTask(
                id,
                dataSource,
                filename,
                status,
                progress,
                rowsRead,
                rows,
                problems == null ? List.of() : problems,
                question,
                error,
                duplicateOf,
                Stages.timings(reached),
                createdAt,
                updatedAt,
                attempt,
                mode,
                bytes,
                active);
    }
}
