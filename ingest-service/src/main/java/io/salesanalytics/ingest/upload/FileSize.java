package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;

/** How large a file may be. */
public final class FileSize {
    private FileSize() {}

    /** Refuses a file without bytes, and one with too many. */
    public static void require(long bytes, UploadConfig config) {
        if (bytes == 0) {
            throw new ProblemException(IngestError.FILE_EMPTY, "The file has no bytes. Check it and send it again.");
        }
        long most = config.maxFileSize().asLongValue();
        if (bytes > most) {
            throw new ProblemException(
                    IngestError.FILE_TOO_LARGE,
                    "A file may have at most " + (most >> 20) + " MiB. Split it, or send it compressed.");
        }
    }
}
