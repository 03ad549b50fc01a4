package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.FileUploaded;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.TaskChanged;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.datasource.DataSource;
import io.salesanalytics.ingest.outbox.Outbox;
import io.salesanalytics.ingest.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** Changes an upload and tells about it, in the caller's transaction. */
@ApplicationScoped
public class TaskChanges {
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    TaskChanges(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does something to an upload; tells about it only if that made a difference. */
    public void change(Task task, Consumer<Task> change) {
        IngestionTask before = task.view();
        change.accept(task);
        if (!task.view().equals(before)) {
            announce(task);
        }
    }

    /** Tells that an upload is as it is now. */
    public void announce(Task task) {
        task.revision++;
        task.updatedAt = clock.instant();
        TaskChanged event = new TaskChanged(task.tenant, task.revision, task.view());
        outbox.append(Topics.TASK_CHANGED, OutboxEvent.about(task.ref(), task.revision, event));
    }

    /**
     * Sends the raw file on its way.
     *
     * @param task the upload
     * @param dataSource gives the answers and the thresholds that go along with it
     */
    public void emit(Task task, DataSource dataSource) {
        FileUploaded event = new FileUploaded(
                task.ref(),
                task.file(),
                task.mode(),
                Map.copyOf(dataSource.decisions()),
                task.wishes().over(dataSource.rules()),
                task.wishes().columns());
        outbox.append(Topics.FILE_UPLOADED, OutboxEvent.about(task.ref(), task.attempt, event));
    }
}
