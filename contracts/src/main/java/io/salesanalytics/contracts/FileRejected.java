package io.salesanalytics.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file cannot be used, through its own fault.
 *
 * @param code stable and upper-case, such as {@code NO_TIME_COLUMN}
 * @param message one plain sentence: what is wrong and what to do
 * @param rows what became of the rows, or null when none were read
 * @param problems all that was found
 * @param reportKey the key of the report in the upload's bucket, or null when there is none
 */
public record FileRejected(
        TaskRef task,
        String code,
        String message,
        @Nullable RowCounts rows,
        List<Problem> problems,
        @Nullable String reportKey) {}
