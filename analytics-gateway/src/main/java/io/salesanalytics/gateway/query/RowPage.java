package io.salesanalytics.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in their order.
 *
 * @param rows each with its cells and the place that a following page starts from
 * @param more whether there are further rows
 */
record RowPage(List<Row> rows, boolean more) {

    /** One row. */
    record Row(List<@Nullable String> cells, RowCursor place) {}
}
