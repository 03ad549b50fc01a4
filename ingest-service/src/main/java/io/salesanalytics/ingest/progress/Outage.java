package io.salesanalytics.ingest.progress;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is out of reach from one that refuses. */
final class Outage {
    private Outage() {}

    /** Whether an exception comes of an outage: no connection to be had (08, 53), or the server going down (57P). */
    static boolean causes(Throwable exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
                    return true;
                }
            }
        }
        return false;
    }
}
