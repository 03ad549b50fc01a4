package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;

/** A part of an upload that says yes or no. */
public final class YesOrNo {
    private YesOrNo() {}

    /** Ends the request where it says something else. */
    public static boolean parse(String part, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(
                        IngestError.UPLOAD_PART_INVALID, "The part '" + part + "' is true or false.");
        };
    }
}
