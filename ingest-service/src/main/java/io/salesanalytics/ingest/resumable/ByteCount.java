package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import org.jspecify.annotations.Nullable;

/** Numbers of bytes in headers. */
final class ByteCount {
    private ByteCount() {}

    /** The number a header gives; ends the request where it is missing, negative or none. */
    static long parse(String header, @Nullable String text) {
        if (text != null && text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new ProblemException(IngestError.UPLOAD_HEADER_INVALID, "Send " + header + " as a number of bytes.");
    }
}
