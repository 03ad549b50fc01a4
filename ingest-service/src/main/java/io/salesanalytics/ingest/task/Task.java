package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.SegmentsSubmitted;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskError;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.TaskStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An upload and its story. It goes forward only; what an event tells beside the status is kept in whatever order the
 * events come, and an event told twice changes nothing. The caller sees to it that events are of this attempt.
 */
@Entity
@Table(name = "ingestion_tasks")
public class Task {
    /** The moment before the first byte was received, beside the statuses in {@link #reached}. */
    static final String RECEIVING = "RECEIVING";

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
    protected Task() {}

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
    public Task(TaskRef ref, StoredFile file, LoadMode mode, Wishes wishes, Origin origin, Instant now) {
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
        this.reached = Map.of(RECEIVING, origin.receivingSince(), TaskStatus.UPLOADED.name(), now);
    }

    /**
     * Who sent a file and when.
     *
     * @param username the user's name
     * @param correlationId the request's
     * @param receivingSince the moment before the first byte
     */
    public record Origin(String username, @Nullable String correlationId, Instant receivingSince) {}

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

    /** Another attempt at the same file, as if it had just come. */
    public void startAgain(Instant now) {
        attempt++;
        status = TaskStatus.UPLOADED;
        active = true;
        progress = Stages.progress(TaskStatus.UPLOADED, 0);
        rowsRead = 0;
        rows = null;
        problems = null;
        question = null;
        error = null;
        reportKey = null;
        schemaColumns = null;
        withdrawnAt = null;
        reached = Map.of(RECEIVING, now, TaskStatus.UPLOADED.name(), now);
    }

    /** The same bytes are there already. */
    public void duplicates(UUID other, Instant now) {
        duplicateOf = other;
        active = false;
        reach(TaskStatus.DUPLICATE, 0, now);
    }

    /** A step has come further. */
    public void progressed(TaskProgressed event, Instant now) {
        reach(event.status(), event.fraction(), now);
        rowsRead = Math.max(rowsRead, event.rowsRead());
    }

    /** The file was read. */
    public void validated(FileValidated event, Instant now) {
        reach(TaskStatus.VALIDATED, 0, now);
        rows(event.rows());
        reportKey = event.reportKey();
    }

    /** The report's problems; those a later step has told stay in front. */
    public void found(List<Problem> reported) {
        Set<Problem> all = new LinkedHashSet<>(problems == null ? List.of() : problems);
        all.addAll(reported);
        problems = List.copyOf(all);
    }

    /** The file cannot be used. */
    public void rejected(FileRejected event, Instant now) {
        if (reach(TaskStatus.REJECTED, 0, now)) {
            active = false;
            error = new TaskError(event.code(), event.message(), false);
            Set<Problem> all = new LinkedHashSet<>(event.problems());
            all.addAll(problems == null ? List.of() : problems);
            problems = List.copyOf(all);
            if (event.rows() != null) {
                rows(event.rows());
            }
            reportKey = event.reportKey() == null ? reportKey : event.reportKey();
        }
    }

    /** The owner is asked. */
    public void asked(DecisionNeeded event, Instant now) {
        if (reach(TaskStatus.NEEDS_DECISION, 0, now)) {
            question = event.question();
            reportKey = event.reportKey() == null ? reportKey : event.reportKey();
        }
    }

    /** Each column has its role. */
    public void schemaResolved(SchemaResolved event, Instant now) {
        reach(TaskStatus.SCHEMA_RESOLVED, 0, now);
        rows(event.rows());
        schemaColumns = event.columns();
    }

    /** Druid has it. */
    public void submitted(SegmentsSubmitted event, Instant now) {
        reach(TaskStatus.SUBMITTED, 0, now);
    }

    /** Its rows can be queried. That outweighs a failure told before, which was then only one of telling. */
    public void published(DataSourcePublished event, Instant now) {
        if (reach(TaskStatus.COMPLETED, 0, now) && error != null) {
            active = true;
            error = null;
        }
    }

    /** A step failed. */
    public void failed(TaskFailed event, Instant now) {
        if (reach(TaskStatus.FAILED, 0, now)) {
            active = false;
            error = new TaskError(event.code(), event.message(), event.retryable());
        }
    }

    /** Its rows do or do not count any more: because of another upload, or because it was to be taken out. */
    public void counts(boolean nowActive, Instant now) {
        active = nowActive;
        if (!active && withdrawnAt != null) {
            undo(now);
        }
    }

    /** It shall be taken out. What waits for an answer is out at once; rows that count are so until their end is told. */
    public void withdraw(Instant now) {
        if (status != TaskStatus.COMPLETED) {
            undo(now);
        } else if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Whether its rows are in the figures and go out only with the next publication; false once that is asked for. */
    public boolean countsUntilTold() {
        return status == TaskStatus.COMPLETED && withdrawnAt == null;
    }

    /** Whether its rows were there and another upload took their place. */
    public boolean isReplaced() {
        return status == TaskStatus.COMPLETED && !active;
    }

    /** Whether something is being done about it right now. */
    public boolean isOnItsWay() {
        return !status.terminal() && status != TaskStatus.NEEDS_DECISION;
    }

    private void undo(Instant now) {
        active = false;
        question = null;
        status = TaskStatus.UNDONE;
        Map<String, Instant> times = new TreeMap<>(reached);
        times.put(TaskStatus.UNDONE.name(), now);
        reached = times;
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

    private void rows(RowCounts counts) {
        rows = counts;
        rowsRead = counts.read();
    }

    /** Notes when a status was first heard of and goes on to it if it is ahead. Says whether it went. */
    private boolean reach(TaskStatus to, double fraction, Instant now) {
        boolean ahead = Stages.leadsOn(status, to);
        if (ahead || !to.terminal()) {
            Map<String, Instant> times = new TreeMap<>(reached);
            times.putIfAbsent(to.name(), now);
            reached = times;
        }
        if (ahead) {
            status = to;
        }
        if (!status.terminal() || status == to) {
            progress = Math.max(progress, Stages.progress(to, fraction));
        }
        return ahead;
    }
}
