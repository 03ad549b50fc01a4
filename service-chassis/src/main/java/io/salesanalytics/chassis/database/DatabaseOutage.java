package io.salesanalytics.chassis.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is out of reach from one that refuses. */
public final class DatabaseOutage {
    private DatabaseOutage() {}

    /**
     * Whether an exception comes of an outage, so that doing the same again can help: no connection to be had or one that
     * was lost (SQL states 08 and none), a server that is full (53), or one that stops or starts (57P).
     */
    public static boolean causes(Throwable exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
                    return true;
                }
            }
        }
        return false;
    }
}
