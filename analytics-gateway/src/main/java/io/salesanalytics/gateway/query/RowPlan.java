package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.LimitSpec;
import io.salesanalytics.gateway.druid.DruidQuery.OrderBy;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.model.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists rows by grouping by everything that is shown and by the row's time and line, so that Druid can cut a page off a
 * total order; rows that are equal in all of it are counted.
 */
final class RowPlan {
    private static final String TIME = "time";
    private static final String LINE = "line";
    private static final String VALUE = "value";
    private static final String ASCENDING = "ascending";

    private final RowQuestion question;
    private final Stored stored;
    private final List<String> tables;
    private final List<String> intervals;
    private final Readings readings;
    private final @Nullable RowSorting sorting;

    RowPlan(RowQuestion question, Stored stored) {
        this.question = question;
        this.stored = stored;
        this.tables = question.span().tables(stored);
        this.intervals = question.span().intervals(stored);
        this.readings = new Readings(stored);
        String column = question.order().column();
        this.sorting = column == null ? null : RowSorting.by(column, readings);
    }

    /** Whether no table has rows in the range, so that Druid need not be asked. */
    boolean empty() {
        return tables.isEmpty() || intervals.isEmpty();
    }

    DruidQuery query() {
        List<DimensionSpec> dimensions = new ArrayList<>();
        List<OrderBy> order = new ArrayList<>();
        String direction = question.order().descending() ? "descending" : ASCENDING;
        if (sorting != null) {
            dimensions.add(sorting.dimension(VALUE));
            order.add(new OrderBy(VALUE, direction, sorting.ordering()));
        }
        dimensions.add(DimensionSpec.number("__time", TIME));
        order.add(new OrderBy(TIME, sorting == null ? direction : ASCENDING, "numeric"));
        dimensions.add(DimensionSpec.number("__row", LINE));
        order.add(new OrderBy(LINE, ASCENDING, "numeric"));
        addColumns(dimensions, order);
        return new DruidQuery.GroupBy(
                DruidSource.of(tables),
                intervals,
                "all",
                readings.computed(),
                DruidFilter.all(filters()),
                dimensions,
                List.of(Aggregator.count(QueryPlan.COUNT)),
                LimitSpec.of(limit(), order),
                Map.of());
    }

    private void addColumns(List<DimensionSpec> dimensions, List<OrderBy> order) {
        for (int i = 0; i < question.columns().size(); i++) {
            List<DruidColumn> variants = stored.variants(question.columns().get(i));
            for (int variant = 0; variant < variants.size(); variant++) {
                DruidColumn kept = variants.get(variant);
                dimensions.add(DimensionSpec.kept(kept, cell(i, variant)));
                boolean isText = kept.storage() == DruidColumn.Storage.STRING;
                order.add(new OrderBy(cell(i, variant), ASCENDING, isText ? "lexicographic" : "numeric"));
            }
        }
    }

    /** As many as the page has, those of the page before that agree with its last row, and one that tells of more. */
    private int limit() {
        RowCursor after = question.after();
        return question.first() + 1 + (after == null ? 0 : after.nth());
    }

    private List<DruidFilter> filters() {
        Conditions conditions = new Conditions(readings);
        List<DruidFilter> all = new ArrayList<>();
        question.filters().forEach(f -> all.add(conditions.of(f)));
        RowCursor after = question.after();
        if (after != null) {
            all.add(fromHereOn(after));
        }
        return all;
    }

    private DruidFilter fromHereOn(RowCursor place) {
        boolean newestFirst = sorting == null && question.order().descending();
        DruidFilter later = RowSorting.beyond("__time", place.time(), newestFirst);
        DruidFilter sameTime = new DruidFilter.And(
                List.of(RowSorting.equal("__time", place.time()), RowSorting.atLeast("__row", place.line())));
        DruidFilter rest = new DruidFilter.Or(List.of(later, sameTime));
        if (sorting == null) {
            return rest;
        }
        DruidFilter same = new DruidFilter.And(List.of(sorting.equal(place.value()), rest));
        return new DruidFilter.Or(
                List.of(sorting.after(place.value(), question.order().descending()), same));
    }

    RowPage page(JsonNode groups) {
        return new RowCells(question, stored).page(groups);
    }

    static String cell(int column, int variant) {
        return "c" + column + "-" + variant;
    }

    static long time(JsonNode fields) {
        return fields.path(TIME).asLong();
    }

    static long line(JsonNode fields) {
        return fields.path(LINE).asLong();
    }

    static @Nullable String value(JsonNode fields) {
        JsonNode value = fields.get(VALUE);
        return value == null || value.isNull() ? null : value.asText();
    }
}
