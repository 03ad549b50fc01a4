package io.salesanalytics.ingest.withdrawal;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.contracts.UploadsWithdrawn;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSource;
import io.salesanalytics.ingest.datasource.DataSourceStore;
import io.salesanalytics.ingest.datasource.Descriptions;
import io.salesanalytics.ingest.outbox.Outbox;
import io.salesanalytics.ingest.outbox.OutboxEvent;
import io.salesanalytics.ingest.savedview.SavedViews;
import io.salesanalytics.ingest.task.Task;
import io.salesanalytics.ingest.task.TaskChanges;
import io.salesanalytics.ingest.task.TaskIds;
import io.salesanalytics.ingest.task.TaskStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes uploads out again. An upload is UNDONE once its rows are out of all figures, not before. */
@ApplicationScoped
class Withdrawals {
    private final TaskStore tasks;
    private final DataSourceStore dataSources;
    private final Descriptions descriptions;
    private final SavedViews views;
    private final TaskChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Withdrawals(
            TaskStore tasks,
            DataSourceStore dataSources,
            Descriptions descriptions,
            SavedViews views,
            TaskChanges changes,
            Outbox outbox,
            Clock clock) {
        this.tasks = tasks;
        this.dataSources = dataSources;
        this.descriptions = descriptions;
        this.views = views;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes one upload out; asked again, changes nothing.
     *
     * @throws ProblemException when there is no such upload, or nothing of it to take out
     */
    @Transactional
    IngestionTask undo(String tenant, UUID taskId) {
        String dataSource = tasks.nameOfDataSource(tenant, taskId).orElseThrow(TaskIds::notFound);
        dataSources.lockOrCreate(tenant, dataSource);
        Task task = tasks.lock(tenant, taskId).orElseThrow(TaskIds::notFound);
        switch (task.status()) {
            case COMPLETED, NEEDS_DECISION -> {
                if (task.isReplaced()) {
                    throw refused("Another upload has replaced this one, so its rows do not count any more.");
                }
                withdraw(tenant, dataSource, List.of(task));
            }
            case UNDONE -> {
                // Asked twice: it is as it should be.
            }
            case REJECTED, FAILED, DUPLICATE ->
                throw refused("No rows of this upload count: it is " + task.status() + ".");
            case UPLOADED, VALIDATING, VALIDATED, SCHEMA_RESOLVED, SUBMITTED, INGESTING ->
                throw refused("This upload is still on its way (" + task.status() + "). Undo it once it has ended.");
        }
        return task.view();
    }

    /**
     * Takes all uploads of a data source out and forgets its name, description, answers and saved views.
     *
     * @throws ProblemException when there is no such data source, or an upload is on its way into it
     */
    @Transactional
    void delete(String tenant, String name) {
        DataSource dataSource = dataSources.lock(tenant, name).orElseThrow(Withdrawals::noSuchDataSource);
        List<Task> active = tasks.lockActive(tenant, name);
        active.stream().filter(Task::isOnItsWay).findFirst().ifPresent(task -> {
            throw new ProblemException(
                    IngestError.DATA_SOURCE_BUSY,
                    "'" + task.view().filename() + "' is still on its way into it. Delete it once that has ended.");
        });
        withdraw(tenant, name, active);
        descriptions.keep(dataSource, OwnerModel.NONE);
        views.deleteAll(tenant, name);
        dataSource.delete(clock.instant());
    }

    private void withdraw(String tenant, String dataSource, List<Task> chosen) {
        Instant now = clock.instant();
        List<UUID> loaded = chosen.stream()
                .filter(Task::countsUntilTold)
                .map(task -> task.ref().taskId())
                .toList();
        chosen.forEach(task -> changes.change(task, known -> known.withdraw(now)));
        if (!loaded.isEmpty()) {
            UploadsWithdrawn event = new UploadsWithdrawn(tenant, dataSource, loaded);
            outbox.append(
                    Topics.UPLOADS_WITHDRAWN,
                    new OutboxEvent(tenant, event.key(), UUID.randomUUID().toString(), event));
        }
    }

    private static ProblemException noSuchDataSource() {
        return new ProblemException(IngestError.DATA_SOURCE_NOT_FOUND, "There is no data source of this name.");
    }

    private static ProblemException refused(String why) {
        return new ProblemException(IngestError.UNDO_NOT_POSSIBLE, why);
    }
}
