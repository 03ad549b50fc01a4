package io.salesanalytics.gateway.warmup;

import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the dashboard's first page asks of a data source that nobody has filtered: key figures and their course, rankings, a
 * mix, the newest days against those before, and the largest places of the heatmap.
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
    private static final List<String> RANKED_BY = List.of(
            "product",
            "branch",
            "customer",
            "category",
            "productLine",
            "salesperson",
            "channel",
            "region",
            "country",
            "city",
            "brand",
            "customerSegment",
            "paymentMethod");
    private static final List<String> MIXED_BY =
            List.of("channel", "paymentMethod", "customerSegment", "category", "region");
    private static final List<String> PLACES = List.of("branch", "region", "country", "city");
    private static final int RANKINGS = 3;
    private static final int RANKED = 10;
    private static final int MIXED = 7;
    private static final int MOVED = 8;
    private static final int ACROSS = 12;
    private static final List<String> REVENUE = List.of("revenue");

    private final Analytics analytics;
    private final SemanticModel model;
    private final Ask.Rows everything = new Ask.Rows(null, List.of(), null);
    private final List<Runnable> questions = new ArrayList<>();

    private Overview(Analytics analytics, SemanticModel model) {
        this.analytics = analytics;
        this.model = model;
    }

    /** The questions, what is seen first at the beginning. */
    static List<Runnable> of(Analytics analytics, SemanticModel model) {
        Overview overview = new Overview(analytics, model);
        overview.ask();
        return overview.questions;
    }

    private void ask() {
        questions.add(() -> analytics.kpis(model, everything, Comparison.NONE));
        if (!isThere("revenue")) {
            return;
        }
        List<String> drawn = KEY_FIGURES.stream().filter(this::isThere).toList();
        questions.add(() -> analytics.series(
                model, everything, new Ask.Series(drawn, null, null, null, Comparison.NONE, null, false)));
        List<String> ranked = found(RANKED_BY).stream()
                .filter(dimension -> dimension.distinct() != 1)
                .map(Dimension::name)
                .toList();
        ranked.stream().limit(RANKINGS).forEach(dimension -> largest(dimension, RANKED, false));
        found(MIXED_BY).stream().limit(1).forEach(dimension -> largest(dimension.name(), MIXED, true));
        ranked.stream().limit(1).forEach(this::moved);
        found(PLACES).stream().limit(1).forEach(dimension -> largest(dimension.name(), ACROSS, false));
    }

    private void largest(String dimension, int limit, boolean other) {
        Ask.OrderBy order = new Ask.OrderBy("revenue", true, false);
        Ask.Breakdown ranking = new Ask.Breakdown(List.of(dimension), REVENUE, Comparison.NONE, order, limit, other);
        questions.add(() -> analytics.breakdown(model, everything, ranking));
    }

    /** The newest 90, 30 or 7 days, of which as many have to lie before them, by what changed most. */
    private void moved(String dimension) {
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
                    List.of(dimension),
                    REVENUE,
                    Comparison.PREVIOUS_PERIOD,
                    new Ask.OrderBy("revenue", descending, true),
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

    private List<Dimension> found(List<String> concepts) {
        return concepts.stream()
                .map(model::dimension)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
