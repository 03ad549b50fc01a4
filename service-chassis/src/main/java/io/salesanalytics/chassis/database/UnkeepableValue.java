package io.salesanalytics.chassis.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells values that PostgreSQL cannot keep, whoever sent them, from faults of ours. */
public final class UnkeepableValue {
    /** The character NUL, in text and in JSON, and a time out of its range. */
    private static final Set<String> STATES = Set.of("22021", "22P05", "22008");

    private UnkeepableValue() {}

    /** Whether an exception comes of such a value. */
    public static boolean causes(Throwable exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
