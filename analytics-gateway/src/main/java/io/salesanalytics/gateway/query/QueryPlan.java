package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.GroupBy;
import io.salesanalytics.gateway.druid.DruidQuery.LimitSpec;
import io.salesanalytics.gateway.druid.DruidQuery.OrderBy;
import io.salesanalytics.gateway.druid.DruidQuery.Timeseries;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.druid.Expression;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Stored;
import io.salesanalytics.gateway.query.Aggregations.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a question into Druid's native queries. Every name in a result is ours: {@code time}, {@code d0}, {@code a0}. */
final class QueryPlan {
    static final String TIME = "time";
    private static final String BUCKET = Readings.own(TIME);
    static final String COUNT = "count";

    private final Question question;
    private final List<String> tables;
    private final Stored stored;
    private final List<String> intervals;
    private final Readings readings;
    private final List<DimensionSpec> dimensions = new ArrayList<>();
    private final @Nullable DruidFilter filter;
    private final @Nullable Steps steps;

    QueryPlan(Question question, Stored stored) {
        this.question = question;
        this.stored = stored;
        this.tables = question.span().tables(stored);
        this.intervals = question.span().intervals(stored);
        this.readings = new Readings(stored);
        this.steps = Steps.of(question);
        if (question.bucket() != null && steps == null) {
            readings.add(VirtualColumn.of(BUCKET, time(question.bucket()), "LONG"));
            dimensions.add(DimensionSpec.number(BUCKET, TIME));
        }
        for (int i = 0; i < question.dimensions().size(); i++) {
            dimensions.add(
                    DimensionSpec.text(readings.text(question.dimensions().get(i)), dimensionName(i)));
        }
        this.filter = DruidFilter.all(filters());
    }

    /** The buckets that Druid steps through by itself, or null. */
    @Nullable
    Steps steps() {
        return steps;
    }

    /** What dimension number {@code i} is called in a result. */
    static String dimensionName(int i) {
        return "d" + i;
    }

    /** Whether no table has rows in the range, so that Druid need not be asked. */
    boolean empty() {
        return tables.isEmpty() || intervals.isEmpty();
    }

    /**
     * The query for all sums and counts.
     *
     * @param atoms what is wanted, distinct counts left out
     * @param sums where each aggregator's result belongs; filled by this call
     * @param limit how Druid may choose among the groups; asked once {@code sums} is filled
     */
    DruidQuery sums(List<Atom> atoms, Map<String, Part> sums, Supplier<@Nullable LimitSpec> limit) {
        Aggregations aggregations = new Aggregations(readings, sums);
        atoms.forEach(aggregations::add);
        List<Aggregator> aggregators = new ArrayList<>();
        // A group has rows by itself; only where there are none need they be counted to know of none.
        if (dimensions.isEmpty() || atoms.contains(new Atom.Rows())) {
            aggregators.add(Aggregator.count(COUNT));
        }
        aggregators.addAll(aggregations.aggregators());
        return grouped(readings, aggregators, dimensions.isEmpty() ? null : limit.get());
    }

    /** The query that counts a column's different values in each group: grouped by them first, then counted. */
    DruidQuery distinct(String column) {
        Readings innerReadings = readings.copy();
        String counted = innerReadings.text(column);
        List<DimensionSpec> inner = new ArrayList<>(dimensions);
        Bucket bucket = question.bucket();
        if (bucket != null && steps != null) {
            innerReadings.add(VirtualColumn.of(BUCKET, time(bucket), "LONG"));
            inner.add(0, DimensionSpec.number(BUCKET, TIME));
        }
        inner.add(DimensionSpec.text(counted, "counted"));
        List<DruidFilter> present = new ArrayList<>();
        if (filter != null) {
            present.add(filter);
        }
        present.add(new DruidFilter.Not(DruidFilter.blank(counted)));
        GroupBy values = new GroupBy(
                DruidSource.of(tables),
                intervals,
                "all",
                innerReadings.computed(),
                DruidFilter.all(present),
                inner,
                List.of(),
                null,
                Map.of());
        List<DimensionSpec> outer = inner.subList(0, inner.size() - 1).stream()
                .map(d -> new DimensionSpec("default", d.outputName(), d.outputName(), d.outputType()))
                .toList();
        return new GroupBy(
                new DruidSource.Nested(values),
                intervals,
                "all",
                List.of(),
                null,
                outer,
                List.of(Aggregator.count(COUNT)),
                null,
                Map.of());
    }

    /** The query that estimates a column's different values in each group. */
    DruidQuery estimate(String column) {
        Readings own = readings.copy();
        String counted = own.text(column);
        List<Aggregator> estimate =
                List.of(Aggregator.estimate(COUNT, counted).over(new DruidFilter.Not(DruidFilter.blank(counted))));
        return grouped(own, estimate, null);
    }

    private DruidQuery grouped(Readings read, List<Aggregator> aggregators, @Nullable LimitSpec limit) {
        DruidSource source = DruidSource.of(tables);
        return dimensions.isEmpty()
                ? new Timeseries(
                        source,
                        intervals,
                        steps == null ? "all" : steps.granularity(),
                        read.computed(),
                        filter,
                        aggregators,
                        steps == null ? Map.of() : Map.of("skipEmptyBuckets", true))
                : new GroupBy(
                        source, intervals, "all", read.computed(), filter, dimensions, aggregators, limit, Map.of());
    }

    /** The order that Druid can apply exactly, or null: by name, or by one plain sum with the largest first. */
    @Nullable
    LimitSpec limit(Map<String, Part> sums, @Nullable Atom orderedBy, int limit) {
        Order order = question.order();
        if (order == null || question.bucket() != null || dimensions.isEmpty()) {
            return null;
        }
        List<OrderBy> columns = new ArrayList<>();
        if (order.measure() != null) {
            String only = orderedBy == null || !order.descending() ? null : onlyPart(sums, orderedBy);
            if (only == null) {
                return null;
            }
            columns.add(new OrderBy(only, "descending", "numeric"));
        } else if (order.dimension() != null) {
            columns.add(new OrderBy(
                    dimensionName(order.dimension()),
                    order.descending() ? "descending" : "ascending",
                    "lexicographic"));
        }
        // Naming a dimension twice makes Druid merge its partial results wrongly: it loses groups.
        dimensions.stream()
                .map(DimensionSpec::outputName)
                .filter(name -> columns.stream().noneMatch(c -> c.dimension().equals(name)))
                .toList()
                .forEach(name -> columns.add(new OrderBy(name, "ascending", "lexicographic")));
        return LimitSpec.of(limit, columns);
    }

    private static @Nullable String onlyPart(Map<String, Part> sums, Atom atom) {
        if (atom instanceof Atom.Rows) {
            return COUNT;
        }
        List<String> names = sums.entrySet().stream()
                .filter(e -> e.getValue().atom().equals(atom)
                        && e.getValue().exact()
                        && !e.getValue().checked())
                .map(Map.Entry::getKey)
                .toList();
        long all = sums.values().stream().filter(p -> p.atom().equals(atom)).count();
        return names.size() == 1 && all == 1 ? names.get(0) : null;
    }

    private Expression time(Bucket bucket) {
        Expression time = clock(bucket);
        String shift = question.shift();
        return Expression.floor(
                shift == null ? time : Expression.later(time, shift),
                bucket.granularity().period(),
                bucket.origin());
    }

    /** The times as the clock shows them that the buckets go by. */
    private Expression clock(Bucket bucket) {
        Expression time = Expression.column("__time");
        Zones zones = question.span().zones();
        if (zones == null) {
            return time;
        }
        List<Zones.Piece> pieces = question.span().pieces(stored);
        return bucket.hoursFrom() == null ? zones.seen(time, pieces) : zones.moment(time, pieces);
    }

    private List<DruidFilter> filters() {
        Conditions conditions = new Conditions(readings);
        List<DruidFilter> all = new ArrayList<>();
        question.filters().forEach(f -> all.add(conditions.of(f)));
        if (question.only() != null) {
            for (int i = 0; i < question.dimensions().size(); i++) {
                all.add(in(readings.text(question.dimensions().get(i)), valuesAt(i, question.only())));
            }
        }
        if (question.except() != null) {
            all.add(new DruidFilter.Not(any(question.except())));
        }
        return all;
    }

    /** Rows of these groups; never unknown, so that its opposite is all the other rows. */
    private DruidFilter any(Question.Except groups) {
        if (groups.dimensions().size() == 1) {
            return surely(readings.text(groups.dimensions().get(0)), valuesAt(0, groups.keys()));
        }
        List<DruidFilter> any = new ArrayList<>();
        for (List<@Nullable String> key : groups.keys()) {
            List<DruidFilter> all = new ArrayList<>();
            for (int i = 0; i < groups.dimensions().size(); i++) {
                all.add(surely(readings.text(groups.dimensions().get(i)), Collections.singletonList(key.get(i))));
            }
            any.add(new DruidFilter.And(all));
        }
        return DruidFilter.any(any);
    }

    private static List<@Nullable String> valuesAt(int position, List<List<@Nullable String>> keys) {
        Set<@Nullable String> values = new LinkedHashSet<>();
        keys.forEach(key -> values.add(key.get(position)));
        return new ArrayList<>(values);
    }

    private static DruidFilter surely(String column, List<@Nullable String> values) {
        return values.contains(null)
                ? in(column, values)
                : new DruidFilter.And(List.of(new DruidFilter.Not(DruidFilter.blank(column)), in(column, values)));
    }

    private static DruidFilter in(String column, List<@Nullable String> values) {
        List<@Nullable String> wanted = new ArrayList<>(values);
        if (wanted.contains(null)) {
            wanted.add("");
        }
        return new DruidFilter.In(column, wanted);
    }
}
