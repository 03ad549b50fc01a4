package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.Target;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Results.TargetAttainment;
import io.salesanalytics.gateway.query.Results.TargetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a measure reached of its targets: one answer for one question. */
final class Attainment {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 6;

    private final Engine engine;
    private final SemanticModel model;
    private final Ask.Attainment ask;
    private final Measure measure;
    private final @Nullable Dimension by;
    private final Span span;
    private final DateRange range;
    private final List<Condition> filters;
    private final List<Target> targets;
    private final Estimated estimated;

    Attainment(Engine engine, SemanticModel model, Wording wording, Ask.Rows rows, Ask.Attainment ask) {
        this.engine = engine;
        this.model = model;
        this.ask = ask;
        this.measure = wording.measures(List.of(ask.measure())).get(0);
        this.estimated = new Estimated(List.of(measure));
        this.by = ask.by() == null ? null : wording.dimension(ask.by());
        this.range = wording.range(rows.range());
        this.span = wording.span(range);
        this.filters = wording.filters(rows.filters());
        this.targets = model.targets().stream().filter(this::isOfTheMeasure).toList();
    }

    /** Whatever name it goes by. */
    private boolean isOfTheMeasure(Target target) {
        return model.measure(target.measure()) instanceof Available available
                && available.measure().computation().equals(measure.computation());
    }

    TargetAttainment answer() {
        Question question = Question.totals(span, filters, Wording.formulas(List.of(measure)));
        if (by == null) {
            BigDecimal actual = ask(question).rows().get(0).values().get(0);
            return new TargetAttainment(
                    measure, range, List.of(row(null, goalOfAll(), actual)), false, estimated.names());
        }
        Table first = ask(question.by(List.of(by.name())).first(new Order(0, null, true), Wording.limit(ask.limit())));
        List<TargetRow> rows = new ArrayList<>(rows(first));
        List<List<@Nullable String>> others = targetedBeside(first);
        if (!others.isEmpty()) {
            Table rest = ask(question.by(List.of(by.name())).only(others));
            rows.addAll(rows(rest));
            others.stream()
                    .filter(key ->
                            rest.rows().stream().noneMatch(row -> row.key().equals(key)))
                    .forEach(key -> rows.add(row(key.get(0), goalOf(by.name(), key.get(0)), null)));
        }
        rows.sort(Comparator.comparing(TargetRow::actual, Comparator.nullsLast(Comparator.reverseOrder())));
        return new TargetAttainment(measure, range, rows, first.truncated(), estimated.names());
    }

    private Table ask(Question question) {
        return estimated.noted(engine.ask(model, question));
    }

    private List<TargetRow> rows(Table table) {
        String dimension = Objects.requireNonNull(by).name();
        return table.rows().stream()
                .map(row -> row(
                        row.key().get(0),
                        goalOf(dimension, row.key().get(0)),
                        row.values().get(0)))
                .toList();
    }

    /** The values with a target for these days that are not among the first, as far as the filters leave them. */
    private List<List<@Nullable String>> targetedBeside(Table first) {
        String dimension = Objects.requireNonNull(by).name();
        return targets.stream()
                .filter(target -> dimension.equals(column(target)))
                .filter(target ->
                        TargetPeriod.of(target.period(), fiscalYearStart()).daysIn(range) > 0)
                .map(target -> Collections.<@Nullable String>singletonList(target.value()))
                .distinct()
                .filter(key -> first.rows().stream().noneMatch(row -> row.key().equals(key)))
                .filter(key -> filters.stream().allMatch(filter -> leaves(filter, dimension, key.get(0))))
                .toList();
    }

    private static boolean leaves(Condition filter, String dimension, @Nullable String value) {
        return isOn(filter, dimension)
                && filter.operator() == FilterOperator.IN
                && filter.values().contains(value);
    }

    /** What all sales that the filters leave are to reach. */
    private Goal goalOfAll() {
        if (filters.isEmpty()) {
            return Goal.of(
                    targets.stream()
                            .filter(target -> target.dimension() == null)
                            .toList(),
                    measure,
                    range,
                    fiscalYearStart());
        }
        Condition only = filters.get(0);
        boolean values = filters.size() == 1
                && only.columns().size() == 1
                && only.operator() == FilterOperator.IN
                && (only.values().size() == 1 || measure.computation().addsUp())
                && targets.stream().anyMatch(target -> only.column().equals(column(target)));
        return values
                ? Goal.together(only.values().stream()
                        .map(value -> goalOfValue(only.column(), value))
                        .toList())
                : Goal.missing("The sales are filtered, and no target is set for just what is left of them.");
    }

    private Goal goalOf(String dimension, @Nullable String value) {
        return filters.stream().allMatch(filter -> isOn(filter, dimension))
                ? goalOfValue(dimension, value)
                : Goal.missing("The sales are filtered, and its target is for all of them.");
    }

    private Goal goalOfValue(String dimension, @Nullable String value) {
        List<Target> its = targets.stream()
                .filter(target -> dimension.equals(column(target)) && Objects.equals(target.value(), value))
                .toList();
        return Goal.of(its, measure, range, fiscalYearStart());
    }

    private int fiscalYearStart() {
        return model.settings().fiscalYearStart();
    }

    private @Nullable String column(Target target) {
        Dimension dimension = target.dimension() == null ? null : model.dimension(target.dimension());
        return dimension == null ? null : dimension.name();
    }

    private static boolean isOn(Condition filter, String dimension) {
        return filter.columns().equals(List.of(dimension));
    }

    private static TargetRow row(@Nullable String key, Goal goal, @Nullable BigDecimal actual) {
        BigDecimal amount = goal.amount() == null ? null : Formula.plain(goal.amount());
        boolean isZero = amount != null && amount.signum() == 0;
        BigDecimal attainment = actual == null || amount == null || isZero
                ? null
                : Formula.plain(actual.multiply(HUNDRED).divide(amount, PERCENT_DIGITS, RoundingMode.HALF_UP));
        String missing = Stream.of(
                        goal.missing(),
                        isZero ? "The targets of these values come to 0." : null,
                        actual == null ? "There is no value in this period." : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new TargetRow(key, goal.period(), amount, goal.prorated(), actual, attainment, missing);
    }
}
