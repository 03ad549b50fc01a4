package io.salesanalytics.ingest.task;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSource;
import io.salesanalytics.ingest.datasource.DataSourceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a raw file on its way once more: because someone asks, or because a question was answered. */
@ApplicationScoped
class TaskRestart {
    private static final Set<TaskStatus> RESTARTABLE =
            Set.of(TaskStatus.FAILED, TaskStatus.REJECTED, TaskStatus.UNDONE);

    private final TaskStore tasks;
    private final DataSourceStore dataSources;
    private final TaskChanges changes;
    private final Clock clock;

    @Inject
    TaskRestart(TaskStore tasks, DataSourceStore dataSources, TaskChanges changes, Clock clock) {
        this.tasks = tasks;
        this.dataSources = dataSources;
        this.changes = changes;
        this.clock = clock;
    }

    /** Runs an upload again that failed, was rejected or was taken out. */
    @Transactional
    IngestionTask retry(String tenant, UUID taskId, @Nullable Boolean takeRepairs) {
        DataSource dataSource = lockDataSource(tenant, taskId);
        Task task = tasks.lock(tenant, taskId).orElseThrow(TaskIds::notFound);
        if (!RESTARTABLE.contains(task.status)) {
            throw new ProblemException(
                    IngestError.RETRY_NOT_POSSIBLE,
                    "Only an upload that is FAILED, REJECTED or UNDONE can be run again; this one is " + task.status
                            + ".");
        }
        if (takeRepairs != null) {
            task.wishes = new Wishes(task.wishes().columns(), takeRepairs);
        }
        tasks.duplicate(tenant, task.dataSource, task.sha256, task.mode).ifPresent(other -> {
            throw new ProblemException(
                    IngestError.FILE_ALREADY_ACTIVE, "The same file was uploaded again since, as " + other + ".");
        });
        return startAgain(task, dataSource);
    }

    /** Remembers the answer for the data source and runs the upload again with it. */
    @Transactional
    IngestionTask decide(String tenant, UUID taskId, String code, String value) {
        DataSource dataSource = lockDataSource(tenant, taskId);
        Task task = tasks.lock(tenant, taskId).orElseThrow(TaskIds::notFound);
        Question question = task.question;
        if (task.status != TaskStatus.NEEDS_DECISION || question == null) {
            throw new ProblemException(IngestError.DECISION_NOT_OPEN, "This upload waits for no answer.");
        }
        if (!question.code().equals(code)) {
            throw new ProblemException(IngestError.DECISION_NOT_OPEN, "The open question is " + question.code() + ".");
        }
        if (question.options().stream().noneMatch(option -> option.value().equals(value))) {
            throw new ProblemException(
                    IngestError.DECISION_INVALID,
                    "The answer is one of "
                            + question.options().stream()
                                    .map(Question.Option::value)
                                    .toList() + ".");
        }
        dataSource.decided(question.key(), value);
        return startAgain(task, dataSource);
    }

    /** The data source first, then the upload: everybody locks in this order. */
    private DataSource lockDataSource(String tenant, UUID taskId) {
        String name = tasks.nameOfDataSource(tenant, taskId).orElseThrow(TaskIds::notFound);
        return dataSources.lockOrCreate(tenant, name);
    }

    private IngestionTask startAgain(Task task, DataSource dataSource) {
        dataSource.begin(clock.instant());
        task.startAgain(clock.instant());
        changes.announce(task);
        changes.emit(task, dataSource);
        return task.view();
    }
}
