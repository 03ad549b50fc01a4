package io.salesanalytics.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a file, grouped over all rows that it concerns.
 *
 * @param code stable and upper-case, such as {@code DATE_NOT_UNDERSTOOD}
 * @param severity how much it matters
 * @param sheet the sheet of the workbook that its rows stand in, or null
 * @param column the column's name, or null where it concerns the whole row or file
 * @param rows how many rows it concerns
 * @param firstRows the first few of them, as the file's own line numbers (the header's line included)
 * @param examples a few of the cells as they stand in the file, cut at 200 characters
 * @param message one plain sentence
 * @param suggestion what the file's owner can do, or null where nothing is needed
 */
public record Problem(
        String code,
        Severity severity,
        @Nullable String sheet,
        @Nullable String column,
        long rows,
        List<Long> firstRows,
        List<String> examples,
        String message,
        @Nullable String suggestion) {

    /** A problem of a file without sheets, or of all of them. */
    public Problem(
            String code,
            Severity severity,
            @Nullable String column,
            long rows,
            List<Long> firstRows,
            List<String> examples,
            String message,
            @Nullable String suggestion) {
        this(code, severity, null, column, rows, firstRows, examples, message, suggestion);
    }
}
