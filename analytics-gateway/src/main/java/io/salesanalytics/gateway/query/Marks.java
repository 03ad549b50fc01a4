package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows have which values of a column, from the first value to the last; those without one come first. */
record Marks(List<Mark> all) {

    /**
     * Values that follow each other; nulls for rows without one.
     *
     * @param text what they begin with, where the column is text
     * @param least the least of them, where the column is a number
     * @param greatest the greatest of them, where the column is a number
     * @param rows how many rows have one of them
     */
    record Mark(@Nullable String text, @Nullable BigDecimal least, @Nullable BigDecimal greatest, long rows) {}

    /** How many rows there are in all. */
    long rows() {
        return all.stream().mapToLong(Mark::rows).sum();
    }

    /** What Druid's groups tell. */
    static Marks of(JsonNode groups) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode group : groups) {
            JsonNode fields = group.get("event");
            JsonNode text = fields.get(RowKey.TEXT);
            marks.add(new Mark(
                    text == null || text.isNull() ? null : text.asText(),
                    number(fields.get(RowKey.LEAST)),
                    number(fields.get(RowKey.GREATEST)),
                    fields.path(QueryPlan.COUNT).asLong()));
        }
        return new Marks(marks);
    }

    private static @Nullable BigDecimal number(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.decimalValue();
    }
}
