package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.LimitSpec;
import io.salesanalytics.gateway.druid.DruidQuery.OrderBy;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.model.Stored;
import io.salesanalytics.gateway.query.RowKey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists rows by grouping by everything that is shown and by the row's time and line, so that Druid can cut a page off a
 * total order; rows that are equal in all of it are counted. Druid looks only at the rows between two places.
 */
final class RowPlan {
    private static final String TIME = "time";
    private static final String LINE = "line";
    private static final String VALUE = "value";
    private static final String ASCENDING = "ascending";
    /** So many different texts are counted one by one. */
    private static final int FEW_VALUES = 10_000;

    private final RowQuestion question;
    private final Stored stored;
    private final List<String> tables;
    private final List<String> intervals;
    private final Readings readings;
    private final @Nullable RowSorting sorting;
    private final List<DruidFilter> filters = new ArrayList<>();

    RowPlan(RowQuestion question, Stored stored) {
        this.question = question;
        this.stored = stored;
        this.tables = question.span().tables(stored);
        this.intervals = question.span().intervals(stored);
        this.readings = new Readings(stored);
        String column = question.order().column();
        this.sorting = column == null ? null : RowSorting.by(column, readings);
        Conditions conditions = new Conditions(readings);
        question.filters().forEach(f -> filters.add(conditions.of(f)));
    }

    /** Whether no table has rows in the range, so that Druid need not be asked. */
    boolean empty() {
        return tables.isEmpty() || intervals.isEmpty();
    }

    /** What the rows are ordered by, the first first. */
    List<RowKey> keys() {
        boolean descending = question.order().descending();
        RowKey time = new RowKey(RowSorting.TIME, sorting == null && descending, false);
        RowKey line = new RowKey(RowSorting.LINE, false, false);
        String column = question.order().column();
        if (sorting == null || column == null) {
            return List.of(time, line);
        }
        return List.of(new RowKey(sorting, descending, stored.mostDistinct(column) <= FEW_VALUES), time, line);
    }

    /** The query for how many rows have which values of a key, among those inside all of these stretches. */
    DruidQuery marks(RowKey key, Step step, List<Stretch> inside) {
        List<VirtualColumn> computed = new ArrayList<>(readings.computed());
        if (step.computed() != null) {
            computed.add(step.computed());
        }
        List<DruidFilter> all = new ArrayList<>(filters);
        inside.forEach(stretch -> all.add(stretch.within()));
        List<Aggregator> aggregators = new ArrayList<>(key.extremes());
        aggregators.add(Aggregator.count(QueryPlan.COUNT));
        return new DruidQuery.GroupBy(
                DruidSource.of(tables),
                inside.isEmpty()
                        ? intervals
                        : between(inside.get(0).ends(), inside.get(0).ends()),
                "all",
                computed,
                DruidFilter.all(all),
                List.of(key.dimension(step)),
                aggregators,
                LimitSpec.ordered(List.of(key.order())),
                Map.of());
    }

    /** The query for how many rows there are from a cursor's on. */
    DruidQuery rest(RowCursor cursor) {
        List<DruidFilter> all = new ArrayList<>(filters);
        all.add(fromHereOn(cursor));
        return new DruidQuery.GroupBy(
                DruidSource.of(tables),
                intervals,
                "all",
                readings.computed(),
                DruidFilter.all(all),
                List.of(),
                List.of(Aggregator.count(QueryPlan.COUNT)),
                null,
                Map.of());
    }

    /**
     * The query for a page.
     *
     * @param first where it begins; null where the order does, or the cursor says
     * @param last where it ends with the row that tells of more; null where the order does
     */
    DruidQuery query(@Nullable RowPlace first, @Nullable RowPlace last) {
        List<DimensionSpec> dimensions = new ArrayList<>();
        List<OrderBy> order = new ArrayList<>();
        String direction = question.order().descending() ? "descending" : ASCENDING;
        if (sorting != null) {
            dimensions.add(sorting.dimension(VALUE));
            order.add(new OrderBy(VALUE, direction, sorting.ordering()));
        }
        dimensions.add(RowSorting.TIME.dimension(TIME));
        order.add(new OrderBy(TIME, sorting == null ? direction : ASCENDING, "numeric"));
        dimensions.add(RowSorting.LINE.dimension(LINE));
        order.add(new OrderBy(LINE, ASCENDING, "numeric"));
        addColumns(dimensions, order);
        return new DruidQuery.GroupBy(
                DruidSource.of(tables),
                intervals(first, last),
                "all",
                readings.computed(),
                DruidFilter.all(filters(first, last)),
                dimensions,
                List.of(Aggregator.count(QueryPlan.COUNT)),
                LimitSpec.of(Math.toIntExact(skip(first) + question.first() + 1), order),
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

    /** The rows that come with a page's though they are before it: those alike with the last one of the page before. */
    private long skip(@Nullable RowPlace first) {
        RowCursor after = question.after();
        return after != null ? after.nth() : first == null ? 0 : question.offset() - first.before();
    }

    /** The question's intervals, where rows are by time as far as the page may have any of them. */
    private List<String> intervals(@Nullable RowPlace first, @Nullable RowPlace last) {
        RowCursor after = question.after();
        Stretch.Ends begin = after == null ? ends(first) : Stretch.Ends.at(after.time());
        return question.order().descending() ? between(ends(last), begin) : between(begin, ends(last));
    }

    private static Stretch.@Nullable Ends ends(@Nullable RowPlace place) {
        return place == null ? null : place.path().get(0).ends();
    }

    private List<String> between(Stretch.@Nullable Ends earlier, Stretch.@Nullable Ends later) {
        if (sorting != null) {
            return intervals;
        }
        return Span.within(
                intervals,
                earlier == null ? Long.MIN_VALUE : earlier.least().longValueExact(),
                later == null ? Long.MAX_VALUE : later.greatest().longValueExact());
    }

    private List<DruidFilter> filters(@Nullable RowPlace first, @Nullable RowPlace last) {
        List<DruidFilter> all = new ArrayList<>(filters);
        RowCursor after = question.after();
        if (after != null) {
            all.add(fromHereOn(after));
        } else if (first != null) {
            all.add(first.from());
        }
        if (last != null) {
            all.add(last.upTo());
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

    /** The page that Druid's groups make. */
    RowPage page(JsonNode groups, @Nullable RowPlace first) {
        return new RowCells(question, stored).page(groups, skip(first));
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
