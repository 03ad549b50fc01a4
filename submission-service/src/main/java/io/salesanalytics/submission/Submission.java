package io.salesanalytics.submission;

import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.submission.druid.DruidRefused;
import io.salesanalytics.submission.druid.DruidTables;
import io.salesanalytics.submission.druid.DruidUnavailable;
import io.salesanalytics.submission.load.LoadListener;
import io.salesanalytics.submission.load.LoadOutcome;
import io.salesanalytics.submission.load.Loading;
import io.salesanalytics.submission.publication.Publishing;
import io.salesanalytics.submission.publication.RetiredTables;
import io.salesanalytics.submission.reconciliation.Difference;
import io.salesanalytics.submission.reconciliation.Reconciliation;
import io.salesanalytics.submission.spec.IngestionTask;
import io.salesanalytics.submission.spec.IngestionTasks;
import io.salesanalytics.submission.spec.SpecStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Brings an upload into Druid, proves that nothing was lost, publishes it. Doing it again, wholly or after a crash at any
 * point, ends in the same publication or the same failure; the README says why.
 */
@ApplicationScoped
class Submission {
    private static final Logger LOG = Logger.getLogger(Submission.class);

    private final SubmissionStore store;
    private final SpecStore specs;
    private final Loading loading;
    private final DruidTables tables;
    private final Publishing publishing;
    private final RetiredTables retiredTables;
    private final SubmissionEvents events;

    Submission(
            SubmissionStore store,
            SpecStore specs,
            Loading loading,
            DruidTables tables,
            Publishing publishing,
            RetiredTables retiredTables,
            SubmissionEvents events) {
        this.store = store;
        this.specs = specs;
        this.loading = loading;
        this.tables = tables;
        this.publishing = publishing;
        this.retiredTables = retiredTables;
        this.events = events;
    }

    /**
     * Handles an upload to its end. Fails when a server that it needs stays away ({@link Outage}).
     *
     * @throws SQLException when it is the database
     */
    void handle(SchemaResolved file) throws SQLException, InterruptedException {
        Optional<TaskFailed> before = store.failure(file.task());
        if (before.isPresent()) {
            end(before.get(), TableName.of(file.task()));
        } else if (!publishing.announceAgain(file.task())) {
            bringIn(file);
        }
    }

    private void bringIn(SchemaResolved file) throws SQLException, InterruptedException {
        TaskRef task = file.task();
        String table = TableName.of(task);
        store.begin(task, table);
        Optional<TaskFailed> failure = tryToBringIn(file, table);
        if (failure.isPresent()) {
            store.fail(failure.get(), table);
            end(failure.get(), table);
        } else {
            publishing.publish(
                    file,
                    new DruidTable(
                            table,
                            task.taskId(),
                            file.rows().accepted(),
                            file.minTime(),
                            file.maxTime(),
                            file.stored()));
            retiredTables.dropOld();
        }
    }

    private Optional<TaskFailed> tryToBringIn(SchemaResolved file, String table) throws InterruptedException {
        TaskRef task = file.task();
        try {
            return load(file, table);
        } catch (SdkServiceException e) {
            if (Outage.causes(e)) {
                throw e;
            }
            LOG.errorf(e, "spec not kept taskId=%s", task.taskId());
            return failure(task, "STORAGE_REFUSED", "The file storage did not keep the load's spec. Tell support.");
        } catch (DruidRefused e) {
            LOG.errorf(e, "druid refused taskId=%s", task.taskId());
            return failure(task, "DRUID_REFUSED", "Druid did not accept the load. Tell support.");
        }
    }

    private Optional<TaskFailed> load(SchemaResolved file, String table) throws InterruptedException {
        TaskRef task = file.task();
        String druidTask = TableName.druidTask(task);
        LoadOutcome outcome =
                loading.load(table, file.rows().accepted(), druidTask, id -> keptSpec(file, table, id), listener(file));
        if (outcome instanceof LoadOutcome.NotLoaded not) {
            return failure(task, not.code(), not.message());
        }
        return reconcile(file, table);
    }

    /** Kept before every try, so that none is wasted while the storage that Druid reads from is away. */
    private IngestionTask keptSpec(SchemaResolved file, String table, String druidTask) {
        IngestionTask spec = IngestionTasks.of(file, table, druidTask);
        specs.keep(file.cleanFile().bucket(), file.task(), spec);
        return spec;
    }

    private Optional<TaskFailed> reconcile(SchemaResolved file, String table) throws InterruptedException {
        DruidTables.Totals found = tables.totals(table, file.stored());
        List<Difference> differences = Reconciliation.differences(
                file.rows().accepted(), file.columns(), file.stored(), found.rows(), found.sums());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        String totals = differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
        return failure(
                file.task(),
                "TOTALS_DIFFER",
                "What was loaded does not agree with the file (" + totals
                        + "), so nothing was published and the data source is as it was. Try again; if it stays, tell"
                        + " support.");
    }

    private void end(TaskFailed failure, String table) throws InterruptedException {
        LOG.warnf("not published taskId=%s code=%s", failure.task().taskId(), failure.code());
        try {
            tables.drop(table);
        } catch (DruidUnavailable | DruidRefused e) {
            LOG.warnf(e, "table not dropped now, later druidTable=%s", table);
        }
        events.failed(failure);
    }

    private LoadListener listener(SchemaResolved file) {
        TaskRef task = file.task();
        return new LoadListener() {
            @Override
            public void submitted(String druidTaskId) {
                events.submitted(task, druidTaskId);
                events.progressed(task, 0, file.rows().accepted());
            }

            @Override
            public void progressed(long rows) {
                events.progressed(task, rows, file.rows().accepted());
            }
        };
    }

    private static Optional<TaskFailed> failure(TaskRef task, String code, String message) {
        return Optional.of(new TaskFailed(task, SubmissionEvents.SERVICE, code, message, true));
    }
}
