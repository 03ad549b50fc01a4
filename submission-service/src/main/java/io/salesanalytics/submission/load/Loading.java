package io.salesanalytics.submission.load;

import io.salesanalytics.submission.druid.DruidTables;
import io.salesanalytics.submission.druid.DruidTaskState;
import io.salesanalytics.submission.druid.DruidTaskState.Kind;
import io.salesanalytics.submission.druid.DruidTasks;
import io.salesanalytics.submission.spec.IngestionTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Brings a file into Druid. The Druid task's id is made from the upload's, so that doing this twice, also after a crash
 * at any point, follows the same task instead of loading again.
 */
@ApplicationScoped
public class Loading {
    private static final Logger LOG = Logger.getLogger(Loading.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);
    private static final String UNREADABLE_ROW = "parse exceptions";

    private final DruidTasks tasks;
    private final DruidTables tables;
    private final LoadConfig config;

    Loading(DruidTasks tasks, DruidTables tables, LoadConfig config) {
        this.tasks = tasks;
        this.tables = tables;
        this.config = config;
    }

    /**
     * Loads until all rows can be queried.
     *
     * @param table the table to fill
     * @param rows how many rows it will have
     * @param druidTaskId the id of the first try; a further try gets a number behind it
     * @param spec the spec for a task id
     */
    public LoadOutcome load(
            String table, long rows, String druidTaskId, Function<String, IngestionTask> spec, LoadListener listener)
            throws InterruptedException {
        DruidTaskState state = run(druidTaskId, spec, listener);
        for (int next = 2; next <= config.tries() && worthAnotherTry(state); next++) {
            LOG.warnf("druid task failed, trying again druidTaskId=%s error=%s", druidTaskId, state.error());
            Thread.sleep(config.betweenTries().toMillis());
            state = run(druidTaskId + "_" + next, spec, listener);
        }
        return switch (state.kind()) {
            case SUCCEEDED -> awaitQueryable(table, rows);
            case FAILED -> failed(state);
            case RUNNING ->
                new LoadOutcome.NotLoaded(
                        "LOAD_TOO_SLOW",
                        "Druid was still loading after " + config.longest().toMinutes() + " minutes. Try again later.");
        };
    }

    private DruidTaskState run(String id, Function<String, IngestionTask> spec, LoadListener listener)
            throws InterruptedException {
        tasks.submit(spec.apply(id));
        listener.submitted(id);
        Pauses pauses = new Pauses(config.firstPause(), config.longestPause(), config.longest());
        long lastReport = System.nanoTime();
        DruidTaskState state = tasks.state(id);
        while (state.kind() == Kind.RUNNING && pauses.pause()) {
            if (System.nanoTime() - lastReport > BETWEEN_REPORTS.toNanos()) {
                lastReport = System.nanoTime();
                tasks.rowsTaken(id).ifPresent(listener::progressed);
            }
            state = tasks.state(id);
        }
        return state;
    }

    private static boolean worthAnotherTry(DruidTaskState state) {
        return state.kind() == Kind.FAILED && !String.valueOf(state.error()).contains(UNREADABLE_ROW);
    }

    /** A task's success means that its segments are on record; a moment later they can be queried. */
    private LoadOutcome awaitQueryable(String table, long rows) throws InterruptedException {
        Pauses pauses = new Pauses(config.firstPause(), config.longestPause(), config.untilQueryable());
        long before = -1;
        long now = tables.rows(table);
        // Rows that stay fewer than expected are for the comparison to find; they need not use up all patience.
        while (now < rows && (now == 0 || now != before || !pauses.settled()) && pauses.pause()) {
            before = now;
            now = tables.rows(table);
        }
        return now > 0
                ? new LoadOutcome.Loaded()
                : new LoadOutcome.NotLoaded(
                        "NOT_QUERYABLE", "Druid took the rows but does not show them. Try again later.");
    }

    private static LoadOutcome failed(DruidTaskState state) {
        String error = String.valueOf(state.error());
        LOG.errorf("druid could not load error=%s", error);
        return error.contains(UNREADABLE_ROW)
                ? new LoadOutcome.NotLoaded(
                        "CLEAN_FILE_UNREADABLE",
                        "Druid could not read a row of the prepared file, so nothing was taken. Tell support.")
                : new LoadOutcome.NotLoaded("DRUID_TASK_FAILED", "Druid could not load the file. Try again later.");
    }
}
