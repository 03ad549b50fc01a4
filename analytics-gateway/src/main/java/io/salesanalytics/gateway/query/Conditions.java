package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidFilter.And;
import io.salesanalytics.gateway.druid.DruidFilter.Bound;
import io.salesanalytics.gateway.druid.DruidFilter.In;
import io.salesanalytics.gateway.druid.DruidFilter.Not;
import io.salesanalytics.gateway.druid.DruidFilter.Or;
import java.util.List;
import java.util.function.Function;

/** Conditions as Druid reads them. */
final class Conditions {
    private final Readings readings;

    Conditions(Readings readings) {
        this.readings = readings;
    }

    DruidFilter of(Condition condition) {
        return condition.kind() == Condition.Kind.NUMBER
                ? number(condition)
                : any(condition.columns(), column -> text(readings.text(column), condition));
    }

    private static DruidFilter text(String column, Condition condition) {
        List<String> values = condition.values();
        return switch (condition.operator()) {
            case IN -> new In(column, List.copyOf(values));
            case NOT_IN -> other(column, new In(column, List.copyOf(values)));
            case CONTAINS -> any(values, v -> DruidFilter.contains(column, v));
            case NOT_CONTAINS -> other(column, any(values, v -> DruidFilter.contains(column, v)));
            case STARTS_WITH -> any(values, v -> DruidFilter.startsWith(column, v));
            case ENDS_WITH -> any(values, v -> DruidFilter.endsWith(column, v));
            case IS_NULL -> DruidFilter.blank(column);
            case IS_NOT_NULL -> new Not(DruidFilter.blank(column));
            case GREATER_THAN, GREATER_OR_EQUAL, LESS_THAN, LESS_OR_EQUAL, BETWEEN ->
                new And(List.of(new Not(DruidFilter.blank(column)), bound(column, condition)));
        };
    }

    private static Bound bound(String column, Condition condition) {
        String ordering = condition.kind() == Condition.Kind.CODE ? "numeric" : "lexicographic";
        String first = condition.values().get(0);
        return switch (condition.operator()) {
            case GREATER_THAN -> Bound.from(column, first, true, ordering);
            case GREATER_OR_EQUAL -> Bound.from(column, first, false, ordering);
            case LESS_THAN -> Bound.to(column, first, true, ordering);
            case LESS_OR_EQUAL -> Bound.to(column, first, false, ordering);
            case BETWEEN -> Bound.between(column, first, condition.values().get(1), ordering);
            case IN, NOT_IN, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, IS_NULL, IS_NOT_NULL ->
                throw new IllegalArgumentException("no range: " + condition.operator());
        };
    }

    private DruidFilter number(Condition condition) {
        List<DruidColumn> variants = readings.stored().variants(condition.column());
        return switch (condition.operator()) {
            case NOT_IN ->
                new Or(List.of(missing(variants), new Not(inAny(variants, c -> surely(c, condition.values())))));
            case IS_NULL -> missing(variants);
            case IS_NOT_NULL -> new Not(missing(variants));
            case IN -> inAny(variants, c -> NumberRange.in(c, condition.values()));
            case GREATER_THAN, GREATER_OR_EQUAL, LESS_THAN, LESS_OR_EQUAL, BETWEEN ->
                inAny(variants, c -> NumberRange.of(condition).filter(c));
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH ->
                throw new IllegalArgumentException("not for numbers: " + condition.operator());
        };
    }

    /** Never unknown, as a comparison with nothing is, so that its opposite holds for the variants that a row lacks. */
    private static DruidFilter surely(DruidColumn column, List<String> values) {
        return new And(List.of(new Not(new DruidFilter.IsNull(column.druidName())), NumberRange.in(column, values)));
    }

    /** A row has its value in one variant, or in none. */
    private static DruidFilter missing(List<DruidColumn> variants) {
        return java.util.Objects.requireNonNull(DruidFilter.all(variants.stream()
                .<DruidFilter>map(c -> new DruidFilter.IsNull(c.druidName()))
                .toList()));
    }

    private static DruidFilter inAny(List<DruidColumn> variants, Function<DruidColumn, DruidFilter> filter) {
        return DruidFilter.any(variants.stream()
                .filter(c -> c.storage() != Storage.STRING)
                .map(filter)
                .toList());
    }

    /** Rows without a value belong to what a condition leaves out. */
    private static DruidFilter other(String column, DruidFilter condition) {
        return new Or(List.of(DruidFilter.blank(column), new Not(condition)));
    }

    private static DruidFilter any(List<String> values, Function<String, DruidFilter> filter) {
        return DruidFilter.any(values.stream().map(filter).toList());
    }
}
