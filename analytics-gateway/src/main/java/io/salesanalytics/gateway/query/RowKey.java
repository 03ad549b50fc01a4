package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidFilter.Bound;
import io.salesanalytics.gateway.druid.DruidFilter.In;
import io.salesanalytics.gateway.druid.DruidFilter.IsNull;
import io.salesanalytics.gateway.druid.DruidFilter.Not;
import io.salesanalytics.gateway.druid.DruidFilter.Or;
import io.salesanalytics.gateway.druid.DruidFilter.Range;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.OrderBy;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.Expression;
import io.salesanalytics.gateway.query.Marks.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column that rows are ordered by, and how its values are told apart: coarsely first, then ever finer. Nothing is less
 * than anything else.
 *
 * @param sorting the column
 * @param descending whether the largest is first
 * @param hasFewValues whether its texts are so few that each can be counted by itself at once
 */
record RowKey(RowSorting sorting, boolean descending, boolean hasFewValues) {
    static final String TEXT = "text";
    static final String LEAST = "least";
    static final String GREATEST = "greatest";

    private static final String STEP = "step";
    /** Numbers are told apart in about so many steps. */
    private static final BigDecimal STEPS = BigDecimal.valueOf(1_000);
    /** Texts are told apart by so many characters more each time. */
    private static final int CHARACTERS = 3;

    /**
     * A way of telling values apart.
     *
     * @param computed what rows are grouped by; null for the column itself
     * @param length the characters that texts are told apart by
     */
    record Step(@Nullable VirtualColumn computed, int length) {}

    /** The coarsest: by what a text begins with, and of numbers only whether there is one. */
    Step first() {
        if (sorting.isText()) {
            return hasFewValues ? new Step(null, Integer.MAX_VALUE) : beginning(CHARACTERS);
        }
        return step(Expression.isPresent(column()), "LONG", 0);
    }

    /** A finer one, for values that another did not tell apart. */
    Step finer(Step than, Mark values) {
        if (sorting.isText()) {
            return beginning(than.length + CHARACTERS);
        }
        BigDecimal least = Objects.requireNonNull(values.least());
        BigDecimal width = Objects.requireNonNull(values.greatest()).subtract(least);
        return sorting.type().equals("LONG")
                ? step(Expression.quotient(column(), wholeSteps(width)), "LONG", 0)
                : step(
                        Expression.steps(column(), least.doubleValue(), width.doubleValue() / STEPS.intValue()),
                        "DOUBLE",
                        0);
    }

    /** So wide that the first and the last value of a range never fall into one. */
    private static long wholeSteps(BigDecimal width) {
        return width.divideToIntegralValue(STEPS).longValueExact() + 1;
    }

    private Step beginning(int length) {
        return step(Expression.beginning(column(), length), "STRING", length);
    }

    private Expression column() {
        return Expression.column(sorting.column());
    }

    private static Step step(Expression by, String type, int length) {
        return new Step(VirtualColumn.of(Readings.own(STEP), by, type), length);
    }

    DimensionSpec dimension(Step step) {
        VirtualColumn by = step.computed;
        String name = sorting.isText() ? TEXT : STEP;
        return by == null ? sorting.dimension(name) : new DimensionSpec("default", by.name(), name, by.outputType());
    }

    OrderBy order() {
        return new OrderBy(sorting.isText() ? TEXT : STEP, "ascending", sorting.ordering());
    }

    /** What is asked of each step beside its rows. */
    List<Aggregator> extremes() {
        if (sorting.isText()) {
            return List.of();
        }
        String numbers = sorting.type().equals("LONG") ? "long" : "double";
        return List.of(
                Aggregator.extreme(LEAST, sorting.column(), numbers, "Min"),
                Aggregator.extreme(GREATEST, sorting.column(), numbers, "Max"));
    }

    /** The rows without a value. */
    Stretch nothing() {
        DruidFilter nothing = new IsNull(sorting.column());
        DruidFilter others = new Not(nothing);
        return new Stretch(nothing, descending ? others : null, descending ? null : others, null, true);
    }

    /** The numbers from one to another. */
    Stretch numbers(BigDecimal least, BigDecimal greatest) {
        String column = sorting.column();
        String type = sorting.type();
        DruidFilter less = new Range(column, type, null, least, null, true);
        return stretch(
                new Range(column, type, least, greatest, false, false),
                less,
                new Range(column, type, greatest, null, true, null),
                new Stretch.Ends(least, greatest),
                least.compareTo(greatest) == 0);
    }

    /** One text. */
    Stretch text(String text) {
        String column = sorting.column();
        return stretch(
                new In(column, List.of(text)),
                Bound.to(column, text, true, "lexicographic"),
                Bound.from(column, text, true, "lexicographic"),
                null,
                true);
    }

    /** The texts from one up to, but not including, another; null for all further ones. */
    Stretch texts(String from, @Nullable String until) {
        String column = sorting.column();
        return stretch(
                new Bound(column, from, until, false, until == null ? null : true, "lexicographic"),
                Bound.to(column, from, true, "lexicographic"),
                until == null ? null : Bound.from(column, until, false, "lexicographic"),
                null,
                false);
    }

    private Stretch stretch(
            DruidFilter within,
            DruidFilter less,
            @Nullable DruidFilter more,
            Stretch.@Nullable Ends ends,
            boolean isSingle) {
        DruidFilter lessOrNothing = new Or(List.of(new IsNull(sorting.column()), less));
        return descending
                ? new Stretch(within, more, lessOrNothing, ends, isSingle)
                : new Stretch(within, lessOrNothing, more, ends, isSingle);
    }
}
