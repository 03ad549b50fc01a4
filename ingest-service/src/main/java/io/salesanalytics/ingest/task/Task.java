package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Problem;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload and its story. It goes forward only; what an event tells beside the status is kept in whatever order the
 * events come, and an event told twice changes nothing. The caller sees to it that events are of this attempt.
 */
@Entity
@Table(name = "ingestion_tasks")
public class Task extends StoredTask {
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
        super(ref, file, mode, wishes, origin, now);
    }

    /**
     * Who sent a file and when.
     *
     * @param username the user's name
     * @param correlationId the request's
     * @param receivingSince the moment before the first byte
     */
    public record Origin(String username, @Nullable String correlationId, Instant receivingSince) {}

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
        reached = Map.of(Stages.RECEIVING, now, TaskStatus.UPLOADED.name(), now);
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
