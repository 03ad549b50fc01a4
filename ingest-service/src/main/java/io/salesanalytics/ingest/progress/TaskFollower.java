package io.salesanalytics.ingest.progress;

import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.ingest.datasource.DataSourceStore;
import io.salesanalytics.ingest.task.Task;
import io.salesanalytics.ingest.task.TaskChanges;
import io.salesanalytics.ingest.task.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings an upload's state up to what an event tells. Each call is one transaction and may be repeated. */
@ApplicationScoped
class TaskFollower {
    private static final Logger LOG = Logger.getLogger(TaskFollower.class);

    private final TaskStore tasks;
    private final DataSourceStore dataSources;
    private final TaskChanges changes;
    private final Clock clock;

    @Inject
    TaskFollower(TaskStore tasks, DataSourceStore dataSources, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.dataSources = dataSources;
        this.changes = changes;
        this.clock = clock;
    }

    /** Applies an event to the upload it is about; events of older attempts and of unknown uploads change nothing. */
    @Transactional
    void follow(TaskRef ref, BiConsumer<Task, Instant> event) {
        Optional<Task> task = tasks.lock(ref.tenant(), ref.taskId());
        if (task.isEmpty()) {
            LOG.warnf("event about an unknown upload: tenant=%s task=%s", ref.tenant(), ref.taskId());
            return;
        }
        if (task.get().ref().attempt() == ref.attempt()) {
            changes.change(task.get(), known -> event.accept(known, clock.instant()));
        }
    }

    /** Takes over what the file's report says, once. */
    @Transactional
    void found(TaskRef ref, List<Problem> problems) {
        tasks.lock(ref.tenant(), ref.taskId())
                .filter(task -> task.ref().attempt() == ref.attempt())
                .ifPresent(task -> changes.change(task, known -> known.found(problems)));
    }

    /** A data source holds something else now: its row, the upload that caused it, and uploads that no longer count. */
    @Transactional
    void published(DataSourcePublished event) {
        var dataSource = dataSources.lockOrCreate(event.tenant(), event.dataSource());
        boolean news = dataSource.published(event);
        if (event.cause() != null) {
            follow(event.cause(), (task, now) -> task.published(event, now));
        }
        if (news) {
            Set<UUID> counting = event.tables().stream().map(DruidTable::taskId).collect(Collectors.toSet());
            for (Task task : tasks.lockCompleted(event.tenant(), event.dataSource())) {
                changes.change(
                        task,
                        known -> known.counts(counting.contains(known.ref().taskId()), clock.instant()));
            }
        }
    }
}
