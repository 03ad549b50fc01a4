package io.salesanalytics.ingest.upload;

import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.ingest.datasource.DataSource;
import io.salesanalytics.ingest.datasource.DataSourceStore;
import io.salesanalytics.ingest.task.Task;
import io.salesanalytics.ingest.task.TaskChanges;
import io.salesanalytics.ingest.task.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Records a file that was taken in: the task, its data source and the event, or nothing of it. */
@ApplicationScoped
public class UploadRegistration {
    private final TaskStore tasks;
    private final DataSourceStore dataSources;
    private final TaskChanges changes;
    private final Clock clock;

    @Inject
    UploadRegistration(TaskStore tasks, DataSourceStore dataSources, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.dataSources = dataSources;
        this.changes = changes;
        this.clock = clock;
    }

    /** The lock on the data source lets one of several uploads of the same bytes come first. */
    @Transactional
    public IngestionTask register(Received received, Task.Origin origin) {
        String tenant = received.task().tenant();
        DataSource dataSource = dataSources.lockOrCreate(tenant, received.task().dataSource());
        Instant now = clock.instant();
        dataSource.begin(now);
        Task task = new Task(received.task(), received.file(), received.mode(), received.wishes(), origin, now);
        tasks.duplicate(tenant, received.task().dataSource(), received.file().sha256(), received.mode())
                .ifPresent(other -> task.duplicates(other, now));
        tasks.persist(task);
        changes.announce(task);
        if (task.view().duplicateOf() == null) {
            changes.emit(task, dataSource);
        }
        return task.view();
    }
}
