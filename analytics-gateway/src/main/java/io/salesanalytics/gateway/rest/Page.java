package io.salesanalytics.gateway.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table.
 *
 * @param columns the names of the columns, in order
 * @param data one object for each row, with a value (text, number or null) for each column
 * @param unavailable what the data does not have, by name, with the reason
 * @param estimated what rests on estimated counts of different values: names of columns, and {@code total}
 */
public record Page(
        List<String> columns,
        List<Map<String, @Nullable Object>> data,
        Pagination pagination,
        Map<String, String> unavailable,
        List<String> estimated) {

    /**
     * Where the page is.
     *
     * @param page from 1
     * @param perPage rows to a page
     * @param total rows on all pages
     */
    public record Pagination(int page, int perPage, long total) {}
}
