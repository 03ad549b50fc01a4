package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.IngestionTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of uploads, newest first.
 *
 * @param items the uploads
 * @param nextCursor what to ask with for the next page, or null when this is the last
 */
public record TaskPage(List<IngestionTask> items, @Nullable String nextCursor) {

    /** A page of what was found when one more than wanted was asked for. */
    static TaskPage of(List<Task> found, int limit) {
        List<Task> shown = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            Task last = shown.get(limit - 1);
            next = new Cursor(last.createdAt, last.id).encode();
        }
        return new TaskPage(shown.stream().map(Task::view).toList(), next);
    }
}
