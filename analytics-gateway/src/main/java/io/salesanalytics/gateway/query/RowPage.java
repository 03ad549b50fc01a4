package io.salesanalytics.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in their order.
 *
 * @param rows each with its cells and the place that a following page starts from
 * @param more whether there are further rows
 * @param reading what it was read from; null where Druid did not need to be asked
 */
record RowPage(List<Row> rows, boolean more, @Nullable Reading reading) {

    RowPage readBy(Reading read) {
        return new RowPage(rows, more, read);
    }

    /** One row. */
    record Row(List<@Nullable String> cells, RowCursor place) {}
}
