package io.salesanalytics.gateway.warmup;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Filter;
import io.salesanalytics.gateway.query.FilterOperator;
import io.salesanalytics.semantics.formula.SalesMeasures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard's first page asks of a data source that nobody has filtered: key figures with their targets and their
 * course, rankings, a mix, the newest days against those before, and where the largest of two dimensions meet. What is asked
 * here only costs a query; what the page asks besides waits for Druid.
 */
final class Overview {
    private static final List<String> KEY_FIGURES = List.of(
            "revenue",
            "profit",
            "profitMargin",
            "transactions",
            "averageTransaction",
            "units",
            "uniqueCustomers",
            "uniqueProducts");
    private static final int RANKINGS = 3;
    private static final int RANKED = 10;
    private static final int MIXED = 7;
    private static final int MOVED = 8;
    private static final int DOWN = 10;
    private static final int ACROSS = 12;

    private final Analytics analytics;
    private final SemanticModel model;
    private final SoldBy soldBy;
    private final Ask.Rows everything = new Ask.Rows(null, List.of(), null);
    private final List<Runnable> questions = new ArrayList<>();

    private Overview(Analytics analytics, SemanticModel model) {
        this.analytics = analytics;
        this.model = model;
        this.soldBy = new SoldBy(model);
    }

    /** The questions, what is seen first at the beginning. */
    static List<Runnable> of(Analytics analytics, SemanticModel model) {
        Overview overview = new Overview(analytics, model);
        overview.ask();
        return overview.questions;
    }

    private void ask() {
        questions.add(() -> analytics.kpis(model, everything, Comparison.NONE));
        String main = main();
        if (main == null) {
            return;
        }
        List<String> drawn = Stream.concat(Stream.of(main), KEY_FIGURES.stream().filter(this::isThere))
                .distinct()
                .toList();
        questions.add(() -> analytics.series(
                model, everything, new Ask.Series(drawn, null, null, null, Comparison.NONE, null, false)));
        targeted()
                .forEach(measure -> questions.add(
                        () -> analytics.attainment(model, everything, new Ask.Attainment(measure, null, null))));
        List<Dimension> ranked = soldBy.ranked();
        ranked.stream().limit(RANKINGS).forEach(dimension -> ask(largest(main, dimension, RANKED, false)));
        soldBy.mix().ifPresent(dimension -> ask(largest(main, dimension, MIXED, true)));
        ranked.stream().limit(1).forEach(dimension -> moved(main, dimension));
        soldBy.places().ifPresent(columns -> ranked.stream()
                .filter(dimension -> !dimension.equals(columns))
                .findFirst()
                .ifPresent(rows -> questions.add(() -> meet(main, rows, columns))));
    }

    /** What rankings show: revenue, or what comes closest in data without it. */
    private @Nullable String main() {
        Stream<String> own = model.source().columns().stream()
                .filter(column -> column.role() == Role.METRIC)
                .map(Column::name)
                .filter(this::isThere)
                .limit(1);
        return Stream.of(
                        Stream.of("revenue", "units"),
                        own,
                        Stream.of("transactions"),
                        model.measures().stream().map(Measure::name))
                .flatMap(names -> names)
                .filter(this::isThere)
                .findFirst()
                .orElse(null);
    }

    private List<String> targeted() {
        List<String> measures = model.targets().stream()
                .map(target -> SalesMeasures.canonical(target.measure()))
                .toList();
        return KEY_FIGURES.stream().filter(measures::contains).toList();
    }

    private void ask(Ask.Breakdown breakdown) {
        questions.add(() -> analytics.breakdown(model, everything, breakdown));
    }

    private static Ask.Breakdown largest(String main, Dimension dimension, int limit, boolean other) {
        Ask.OrderBy order = new Ask.OrderBy(main, true, false);
        return new Ask.Breakdown(List.of(dimension.name()), List.of(main), Comparison.NONE, order, limit, other);
    }

    private void meet(String main, Dimension rows, Dimension columns) {
        List<Filter> among = List.of(among(main, rows, DOWN), among(main, columns, ACROSS));
        if (among.stream().noneMatch(filter -> filter.values().isEmpty())) {
            Ask.Breakdown meetings = new Ask.Breakdown(
                    List.of(rows.name(), columns.name()), List.of(main), Comparison.NONE, null, DOWN * ACROSS, false);
            analytics.breakdown(model, new Ask.Rows(null, among, null), meetings);
        }
    }

    private Filter among(String main, Dimension dimension, int limit) {
        List<String> values =
                analytics.breakdown(model, everything, largest(main, dimension, limit, false)).rows().stream()
                        .map(row -> row.key().get(0))
                        .filter(Objects::nonNull)
                        .toList();
        return new Filter(dimension.name(), FilterOperator.IN, values);
    }

    /** The newest 90, 30 or 7 days, of which as many have to lie before them, by what changed most. */
    private void moved(String main, Dimension dimension) {
        if (model.source().minTime() == null || model.source().maxTime() == null) {
            return;
        }
        LocalDate first = day(model.source().minTime());
        LocalDate last = day(model.source().maxTime());
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        int newest = days >= 180 ? 90 : days >= 60 ? 30 : 7;
        Ask.Rows rows = new Ask.Rows(new DateRange(last.minusDays(newest - 1L), last), List.of(), null);
        for (boolean descending : List.of(true, false)) {
            Ask.Breakdown changes = new Ask.Breakdown(
                    List.of(dimension.name()),
                    List.of(main),
                    Comparison.PREVIOUS_PERIOD,
                    new Ask.OrderBy(main, descending, true),
                    MOVED,
                    false);
            questions.add(() -> analytics.breakdown(model, rows, changes));
        }
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, "yyyy-MM-dd".length()));
    }

    private boolean isThere(String measure) {
        return model.measure(measure) instanceof Availability.Available;
    }
}
