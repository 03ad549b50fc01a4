package io.salesanalytics.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for single rows in its normal form.
 *
 * @param columns own names of the columns; the time has its own
 * @param timeColumn the name of the column that is the time
 * @param isDay whether times are days
 * @param span which days
 * @param filters which rows
 * @param order what comes first
 * @param first how many rows
 * @param after the last row of the page before, or null
 * @param offset how many rows are before the page where no last one is told
 */
record RowQuestion(
        List<String> columns,
        String timeColumn,
        boolean isDay,
        Span span,
        List<Condition> filters,
        RowOrder order,
        int first,
        @Nullable RowCursor after,
        int offset) {

    /**
     * An order of rows. Rows that are equal in it follow each other by time and then by their line in the file.
     *
     * @param column the column to order by, or null for the time
     * @param descending whether the largest, by time the newest, is first
     */
    record RowOrder(@Nullable String column, boolean descending) {}
}
