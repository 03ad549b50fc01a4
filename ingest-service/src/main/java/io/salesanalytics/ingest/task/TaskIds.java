package io.salesanalytics.ingest.task;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.util.UUID;

/** Ids of uploads as they come from outside. */
public final class TaskIds {
    private TaskIds() {}

    /** The id; text that is none cannot name an upload either. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    /** The same for what is not there and what is another tenant's. */
    public static ProblemException notFound() {
        return new ProblemException(IngestError.TASK_NOT_FOUND, "There is no upload with this id.");
    }
}
