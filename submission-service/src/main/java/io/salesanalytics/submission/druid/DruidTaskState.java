package io.salesanalytics.submission.druid;

import org.jspecify.annotations.Nullable;

/**
 * How a Druid task stands.
 *
 * @param kind where it is
 * @param error what Druid said when it failed, or null
 */
public record DruidTaskState(Kind kind, @Nullable String error) {

    /** Where a task is. */
    public enum Kind {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
