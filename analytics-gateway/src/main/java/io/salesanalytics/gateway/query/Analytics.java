package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Kpi;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Results.Breakdown;
import io.salesanalytics.gateway.query.Results.BreakdownRow;
import io.salesanalytics.gateway.query.Results.FilterValue;
import io.salesanalytics.gateway.query.Results.FilterValues;
import io.salesanalytics.gateway.query.Results.Kpis;
import io.salesanalytics.gateway.query.Results.Missing;
import io.salesanalytics.gateway.query.Results.Series;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a data source. Blocks while Druid works; call it on a worker. */
@ApplicationScoped
public class Analytics {
    private static final Formula ROWS = new Formula.Of(new io.salesanalytics.gateway.model.Atom.Rows());

    private final Engine engine;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Analytics(Engine engine) {
        this.engine = engine;
    }

    /** The key figures of a period, and how they changed. */
    public Kpis kpis(SemanticModel model, Ask.Rows rows, Comparison compare) {
        Wording wording = new Wording(model, clock);
        DateRange period = wording.range(rows.range());
        List<Filter> filters = wording.filters(rows.filters());
        List<Measure> measures = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            Availability availability = model.kpi(kpi);
            if (availability instanceof Available available) {
                measures.add(available.measure());
            } else {
                missing.add(new Missing(kpi.key(), ((Unavailable) availability).reason()));
            }
        }
        Map<String, @Nullable BigDecimal> values = totals(model, measures, period, filters);
        DateRange before = compare.of(period);
        List<Results.Change> changes = before == null
                ? List.of()
                : Changes.between(measures, values, totals(model, measures, before, filters));
        return new Kpis(period, before, model.currency(), values, changes, missing);
    }

    private Map<String, @Nullable BigDecimal> totals(
            SemanticModel model, List<Measure> measures, DateRange range, List<Filter> filters) {
        Question question =
                new Question(List.of(), null, null, range, filters, Wording.formulas(measures), null, null, null);
        Table.Row row = engine.ask(model, question).rows().get(0);
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            values.put(measures.get(i).name(), row.values().get(i));
        }
        return values;
    }

    /** Measures over time, every bucket of the range in its order. */
    public Series series(SemanticModel model, Ask.Rows rows, Ask.Series ask) {
        Wording wording = new Wording(model, clock);
        DateRange range = wording.range(rows.range());
        Granularity granularity =
                ask.granularity() == null ? Granularity.fitting(range, hasTimeOfDay(model)) : ask.granularity();
        Timeline timeline = Timeline.of(range, granularity);
        List<Measure> measures = wording.measures(ask.measures());
        List<Formula> formulas = Wording.formulas(measures);
        List<Filter> filters = wording.filters(rows.filters());
        Dimension split = ask.splitBy() == null ? null : wording.dimension(ask.splitBy());
        List<String> dimensions = split == null ? List.of() : List.of(split.name());
        List<List<@Nullable String>> keys = split == null
                ? null
                : keys(
                        model,
                        new Question(
                                dimensions,
                                null,
                                null,
                                range,
                                filters,
                                formulas,
                                wording.order(null, List.of(), ask.measures()),
                                Wording.limit(ask.limit()),
                                null));
        timeline.check(keys == null ? 1 : keys.size());
        Table now = engine.ask(
                model, new Question(dimensions, granularity, null, range, filters, formulas, null, null, keys));
        DateRange before = ask.compare().of(range);
        Table then = before == null
                ? null
                : engine.ask(
                        model,
                        new Question(
                                dimensions,
                                granularity,
                                ask.compare().shift(range),
                                before,
                                filters,
                                formulas,
                                null,
                                null,
                                keys));
        return new Series(granularity, measures, timeline.points(keys, measures.size(), now, then));
    }

    private List<List<@Nullable String>> keys(SemanticModel model, Question question) {
        return engine.ask(model, question).rows().stream().map(Table.Row::key).toList();
    }

    /** Measures by dimensions, the first groups in the order asked for. */
    public Breakdown breakdown(SemanticModel model, Ask.Rows rows, Ask.Breakdown ask) {
        Wording wording = new Wording(model, clock);
        DateRange range = wording.range(rows.range());
        List<Filter> filters = wording.filters(rows.filters());
        List<String> dimensions = wording.dimensions(ask.dimensions()).stream()
                .map(Dimension::name)
                .toList();
        List<Measure> measures = wording.measures(ask.measures());
        List<Formula> formulas = Wording.formulas(measures);
        Order order = wording.order(ask.orderBy(), ask.dimensions(), ask.measures());
        int limit = Wording.limit(ask.limit());
        Table now =
                engine.ask(model, new Question(dimensions, null, null, range, filters, formulas, order, limit, null));
        DateRange before = ask.compare().of(range);
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> then = before == null
                ? null
                : byKey(engine.ask(
                        model,
                        new Question(
                                dimensions,
                                null,
                                null,
                                before,
                                filters,
                                formulas,
                                null,
                                null,
                                dimensions.isEmpty()
                                        ? null
                                        : now.rows().stream()
                                                .map(Table.Row::key)
                                                .toList())));
        List<BreakdownRow> answer = now.rows().stream()
                .map(r -> new BreakdownRow(r.key(), r.values(), previous(then, r.key(), measures.size())))
                .toList();
        return new Breakdown(ask.dimensions(), measures, answer, now.truncated());
    }

    private static Map<List<@Nullable String>, List<@Nullable BigDecimal>> byKey(Table table) {
        Map<List<@Nullable String>, List<@Nullable BigDecimal>> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.key(), row.values()));
        return rows;
    }

    private static @Nullable List<@Nullable BigDecimal> previous(
            @Nullable Map<List<@Nullable String>, List<@Nullable BigDecimal>> then,
            List<@Nullable String> key,
            int measures) {
        return then == null ? null : then.getOrDefault(key, Timeline.nothing(measures));
    }

    /** A dimension's values, the most frequent first, over all of the data. */
    public FilterValues filterValues(
            SemanticModel model, String dimension, @Nullable String search, @Nullable Integer first) {
        Wording wording = new Wording(model, clock);
        String column = wording.dimension(dimension).name();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(column, FilterOperator.IS_NOT_NULL, List.of()));
        if (search != null && !search.isBlank()) {
            filters.add(new Filter(column, FilterOperator.CONTAINS, List.of(search.trim())));
        }
        Table table = engine.ask(
                model,
                new Question(
                        List.of(column),
                        null,
                        null,
                        wording.range(null),
                        filters,
                        List.of(ROWS),
                        new Order(0, null, true),
                        Wording.limit(first),
                        null));
        List<FilterValue> values = table.rows().stream()
                .map(r -> new FilterValue(r.key().get(0), count(r.values().get(0))))
                .toList();
        return new FilterValues(values, table.truncated());
    }

    /** The days that the data has. */
    public DateRange wholeRange(SemanticModel model) {
        return new Wording(model, clock).range(null);
    }

    private static long count(@Nullable BigDecimal value) {
        return value == null ? 0 : value.longValueExact();
    }

    private static boolean hasTimeOfDay(SemanticModel model) {
        return model.source().columns().stream()
                .filter(c -> c.role() == Role.TIME)
                .map(Column::type)
                .anyMatch(t -> t == ColumnType.TIMESTAMP);
    }
}
