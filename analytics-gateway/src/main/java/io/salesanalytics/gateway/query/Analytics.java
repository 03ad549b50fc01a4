package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Kpi;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Results.AppliedFilter;
import io.salesanalytics.gateway.query.Results.Breakdown;
import io.salesanalytics.gateway.query.Results.Explanation;
import io.salesanalytics.gateway.query.Results.FilterValue;
import io.salesanalytics.gateway.query.Results.FilterValues;
import io.salesanalytics.gateway.query.Results.Kpis;
import io.salesanalytics.gateway.query.Results.Listing;
import io.salesanalytics.gateway.query.Results.Missing;
import io.salesanalytics.gateway.query.Results.Series;
import io.salesanalytics.gateway.query.Results.TargetAttainment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a data source. Blocks while Druid works; call it on a worker. */
@ApplicationScoped
public class Analytics {
    private static final Formula ROWS = new Formula.Of(new Atom.Rows());

    private final Engine engine;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Analytics(Engine engine) {
        this.engine = engine;
    }

    /** The key figures of a period, and how they changed. */
    public Kpis kpis(SemanticModel model, Ask.Rows rows, Comparison compare) {
        Wording wording = wording(model, rows);
        DateRange period = wording.range(rows.range());
        List<Condition> filters = wording.filters(rows.filters());
        List<Measure> measures = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            Availability availability = model.kpi(kpi);
            if (availability instanceof Available available) {
                measures.add(available.measure());
            } else if (availability instanceof Unavailable lacking) {
                missing.add(new Missing(kpi.key(), lacking.reason(), lacking.code(), lacking.facts()));
            }
        }
        Estimated estimated = new Estimated(measures);
        Map<String, @Nullable BigDecimal> values = totals(model, estimated, measures, wording.span(period), filters);
        DateRange before = compare.of(period, wording.today());
        List<Results.Change> changes = before == null
                ? List.of()
                : Changes.between(
                        measures,
                        values,
                        wording.hasDaysIn(before)
                                ? totals(model, estimated, measures, wording.span(before), filters)
                                : Map.of());
        return new Kpis(period, before, model.currency(), values, changes, missing, estimated.names());
    }

    private Map<String, @Nullable BigDecimal> totals(
            SemanticModel model, Estimated estimated, List<Measure> measures, Span span, List<Condition> filters) {
        Question question = Question.totals(span, filters, Wording.formulas(measures));
        Table.Row row = estimated.noted(engine.ask(model, question)).rows().get(0);
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            values.put(measures.get(i).name(), row.values().get(i));
        }
        return values;
    }

    /** Measures over time, every bucket of the range in its order. */
    public Series series(SemanticModel model, Ask.Rows rows, Ask.Series ask) {
        return new Lines(engine, model, wording(model, rows), rows, ask).answer();
    }

    /** Measures by dimensions, the first groups in the order asked for. */
    public Breakdown breakdown(SemanticModel model, Ask.Rows rows, Ask.Breakdown ask) {
        return new Breakdowns(engine, model, wording(model, rows), rows, ask).answer();
    }

    /** A measure where rows and columns of a grid cross: by the values of both dimensions, where there are rows. */
    public Map<List<@Nullable String>, BigDecimal> cells(SemanticModel model, Ask.Rows rows, Ask.Grid ask) {
        Wording wording = wording(model, rows);
        List<List<@Nullable String>> places = new ArrayList<>();
        for (String line : ask.lines()) {
            ask.labels().forEach(label -> places.add(Arrays.asList(line, label)));
        }
        Map<List<@Nullable String>, BigDecimal> cells = new HashMap<>();
        if (places.isEmpty()) {
            return cells;
        }
        List<String> dimensions = wording.dimensions(List.of(ask.down(), ask.across())).stream()
                .map(Dimension::name)
                .toList();
        Table table = engine.ask(
                model,
                Question.totals(
                                wording.span(wording.range(rows.range())),
                                wording.filters(rows.filters()),
                                Wording.formulas(wording.measures(List.of(ask.measure()))))
                        .by(dimensions)
                        .only(places));
        for (Table.Row row : table.rows()) {
            BigDecimal value = row.values().get(0);
            if (value != null) {
                cells.put(row.key(), value);
            }
        }
        return cells;
    }

    /** Single rows, a page at a time. */
    public Listing rows(SemanticModel model, Ask.Rows rows, Ask.Listing ask) {
        return new Listings(engine, model, wording(model, rows), rows, ask).answer();
    }

    /** What a measure reached of its targets. */
    public TargetAttainment attainment(SemanticModel model, Ask.Rows rows, Ask.Attainment ask) {
        return new Attainment(engine, model, wording(model, rows), rows, ask).answer();
    }

    /** What measures are, and the rows and files they are computed from. */
    public Explanation explain(SemanticModel model, Ask.Rows rows, List<String> measures) {
        Wording wording = wording(model, rows);
        DateRange period = wording.range(rows.range());
        List<Condition> filters = wording.filters(rows.filters());
        Table counted = engine.ask(model, Question.totals(wording.span(period), filters, List.of(ROWS)));
        return new Explanation(
                period,
                filters.stream()
                        .map(c -> new AppliedFilter(c.column(), c.operator(), c.values()))
                        .toList(),
                count(counted.rows().get(0).values().get(0)),
                wording.measures(measures),
                model.source().tables().stream()
                        .filter(table -> hasRowsIn(table, period, wording))
                        .toList(),
                counted.reading());
    }

    private static boolean hasRowsIn(DruidTable table, DateRange period, Wording wording) {
        return table.minTime() != null
                && table.maxTime() != null
                && period.overlaps(new DateRange(wording.seen(table.minTime()), wording.seen(table.maxTime())));
    }

    private Wording wording(SemanticModel model, Ask.Rows rows) {
        return new Wording(model, clock, rows.timeZone());
    }

    /** A dimension's values, the most frequent first, over all of the data. */
    public FilterValues filterValues(
            SemanticModel model, String dimension, @Nullable String search, @Nullable Integer first) {
        Wording wording = new Wording(model, clock);
        String column = wording.dimension(dimension).name();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(dimension, FilterOperator.IS_NOT_NULL, List.of()));
        if (search != null && !search.isBlank()) {
            filters.add(new Filter(dimension, FilterOperator.CONTAINS, List.of(search.trim())));
        }
        Table table = engine.ask(
                model,
                Question.totals(wording.span(wording.range(null)), wording.filters(filters), List.of(ROWS))
                        .by(List.of(column))
                        .first(new Order(0, null, true), Wording.limit(first)));
        List<FilterValue> values = table.rows().stream()
                .map(r -> new FilterValue(r.key().get(0), count(r.values().get(0))))
                .toList();
        return new FilterValues(values, table.truncated());
    }

    /**
     * How many groups there are.
     *
     * @param estimated whether they are too many to be counted one by one
     */
    public record Groups(long count, boolean estimated) {}

    /** How many different values a dimension has in these rows, rows without one counted as one more. */
    public Groups groups(SemanticModel model, Ask.Rows rows, String dimension) {
        Wording wording = wording(model, rows);
        String column = wording.dimension(dimension).name();
        Span span = wording.span(wording.range(rows.range()));
        List<Filter> without = new ArrayList<>(rows.filters());
        without.add(new Filter(column, FilterOperator.IS_NULL, List.of()));
        Formula distinct = new Formula.Of(new Atom.DistinctOf(column));
        Table values = engine.ask(model, Question.totals(span, wording.filters(rows.filters()), List.of(distinct)));
        long blank = count(total(model, Question.totals(span, wording.filters(without), List.of(ROWS))));
        return new Groups(
                count(values.rows().get(0).values().get(0)) + (blank > 0 ? 1 : 0),
                !values.estimated().isEmpty());
    }

    private @Nullable BigDecimal total(SemanticModel model, Question question) {
        return engine.ask(model, question).rows().get(0).values().get(0);
    }

    /** The days that the data has, in a zone by its IANA name; null for the data's own days. */
    public DateRange wholeRange(SemanticModel model, @Nullable String timeZone) {
        return new Wording(model, clock, timeZone).range(null);
    }

    /** The day that it is now, in a zone by its IANA name; null for where the data comes from. */
    public LocalDate today(SemanticModel model, @Nullable String timeZone) {
        return new Wording(model, clock, timeZone).today();
    }

    private static long count(@Nullable BigDecimal value) {
        return value == null ? 0 : value.longValueExact();
    }
}
