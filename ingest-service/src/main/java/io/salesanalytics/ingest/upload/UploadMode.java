package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.ingest.IngestError;

/** What an upload is to do with the rows that are there, as senders say it. */
public final class UploadMode {
    private UploadMode() {}

    /** The mode that a text names; ends the request where it names none. */
    public static LoadMode parse(String text) {
        return switch (text) {
            case "append" -> LoadMode.APPEND;
            case "replace" -> LoadMode.REPLACE;
            default -> throw new ProblemException(IngestError.UPLOAD_MODE_UNKNOWN, "mode is append or replace.");
        };
    }
}
