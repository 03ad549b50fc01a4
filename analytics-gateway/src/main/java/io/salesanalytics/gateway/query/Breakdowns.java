package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Results.Breakdown;
import io.salesanalytics.gateway.query.Results.BreakdownRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures by dimensions: one answer for one question, with what it is compared with and what is left over. */
final class Breakdowns {
    static final int MOST_BEFORE_OTHER = 1000;

    private final Engine engine;
    private final SemanticModel model;
    private final Wording wording;
    private final Ask.Breakdown ask;
    private final List<String> dimensions;
    private final List<Measure> measures;
    private final Estimated estimated;
    private final Question now;
    private final @Nullable Question before;
    private final boolean hasBefore;

    Breakdowns(Engine engine, SemanticModel model, Wording wording, Ask.Rows rows, Ask.Breakdown ask) {
        this.engine = engine;
        this.model = model;
        this.wording = wording;
        this.ask = ask;
        this.dimensions = wording.dimensions(ask.dimensions()).stream()
                .map(Dimension::name)
                .toList();
        this.measures = wording.measures(ask.measures());
        this.estimated = new Estimated(measures);
        DateRange range = wording.range(rows.range());
        DateRange compared = ask.compare().of(range, wording.today());
        this.hasBefore = compared != null && wording.hasDaysIn(compared);
        List<Condition> filters = wording.filters(rows.filters());
        this.now = Question.totals(wording.span(range), filters, Wording.formulas(measures))
                .by(dimensions);
        this.before = compared == null
                ? null
                : Question.totals(wording.span(compared), filters, Wording.formulas(measures))
                        .by(dimensions);
    }

    Breakdown answer() {
        Order order = wording.order(ask.orderBy(), ask.dimensions(), ask.measures());
        int limit = Wording.limit(ask.limit());
        boolean byChange = ask.orderBy() != null && ask.orderBy().change();
        List<BreakdownRow> rows = new ArrayList<>();
        boolean truncated;
        if (byChange) {
            List<BreakdownRow> all = byChange(order);
            truncated = all.size() > limit;
            rows.addAll(truncated ? all.subList(0, limit) : all);
        } else {
            Table table = ask(now.first(order, limit));
            truncated = table.truncated();
            rows.addAll(compared(table));
        }
        if (truncated && ask.other()) {
            rows.add(other(rows.stream().map(BreakdownRow::key).toList()));
        }
        return new Breakdown(ask.dimensions(), measures, rows, truncated, estimated.names());
    }

    private List<BreakdownRow> compared(Table table) {
        List<List<@Nullable String>> keys =
                table.rows().stream().map(Table.Row::key).toList();
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> then =
                before == null ? null : before(before.only(dimensions.isEmpty() ? null : keys));
        return table.rows().stream().map(r -> row(r.key(), r.values(), then)).toList();
    }

    private Map<List<@Nullable String>, List<@Nullable BigDecimal>> before(Question question) {
        return hasBefore ? byKey(ask(question)) : Map.of();
    }

    /** Every group of either period, since the largest fall may be that of a group that is gone. */
    private List<BreakdownRow> byChange(Order order) {
        if (before == null || order.measure() == null) {
            throw new ProblemException(
                    GatewayError.ORDER_INVALID, "To order by a change, name a measure and a comparison.");
        }
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> current = byKey(ask(now));
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> then = before(before);
        Set<List<@Nullable String>> keys = new LinkedHashSet<>(current.keySet());
        keys.addAll(then.keySet());
        int measure = order.measure();
        Comparator<BigDecimal> direction = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return keys.stream()
                .map(key -> row(key, current.getOrDefault(key, Timeline.nothing(measures.size())), then))
                .sorted(Comparator.<BreakdownRow, @Nullable BigDecimal>comparing(
                                row -> change(row, measure), Comparator.nullsLast(direction))
                        .thenComparing(BreakdownRow::key, Answer::compareKeys))
                .toList();
    }

    /** A group that is new or gone changed by all that it has or had. */
    private static @Nullable BigDecimal change(BreakdownRow row, int measure) {
        BigDecimal now = row.values().get(measure);
        BigDecimal then = row.previous() == null ? null : row.previous().get(measure);
        if (now == null && then == null) {
            return null;
        }
        return (now == null ? BigDecimal.ZERO : now).subtract(then == null ? BigDecimal.ZERO : then);
    }

    /** What all the other groups have together, asked for by itself: no ratio or distinct count follows from totals. */
    private BreakdownRow other(List<List<@Nullable String>> shown) {
        if (shown.size() > MOST_BEFORE_OTHER) {
            throw new ProblemException(
                    GatewayError.LIMIT_INVALID, "With \"other\" ask for at most " + MOST_BEFORE_OTHER + " groups.");
        }
        return new BreakdownRow(
                Collections.nCopies(dimensions.size(), null),
                rest(now, shown),
                before == null ? null : hasBefore ? rest(before, shown) : Timeline.nothing(measures.size()),
                true);
    }

    private List<@Nullable BigDecimal> rest(Question question, List<List<@Nullable String>> shown) {
        Question rest = question.by(List.of()).except(dimensions, shown);
        return ask(rest).rows().get(0).values();
    }

    private Table ask(Question question) {
        return estimated.noted(engine.ask(model, question));
    }

    private BreakdownRow row(
            List<@Nullable String> key,
            List<@Nullable BigDecimal> values,
            @Nullable Map<List<@Nullable String>, List<@Nullable BigDecimal>> then) {
        List<@Nullable BigDecimal> previous =
                then == null ? null : then.getOrDefault(key, Timeline.nothing(measures.size()));
        return new BreakdownRow(key, values, previous, false);
    }

    private static Map<List<@Nullable String>, List<@Nullable BigDecimal>> byKey(Table table) {
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.key(), row.values()));
        return rows;
    }
}
