package io.salesanalytics.gateway.rest;

import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.Granularity;
import io.salesanalytics.gateway.query.Results;
import io.salesanalytics.gateway.query.Results.BreakdownRow;
import io.salesanalytics.gateway.rest.Chart.DataSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Draws charts of one data source: what its data lacks is left out and named. */
final class Charts {
    private static final int TOP = 10;
    private static final int TO_THE_DAY = 10;
    private static final int TO_THE_MINUTE = 16;
    private static final int TO_THE_SECOND = 19;
    private static final int MOST_CELLS = 20;

    private final Analytics analytics;
    private final SemanticModel model;
    private final Ask.Rows rows;
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    Charts(Analytics analytics, SemanticModel model, Ask.Rows rows) {
        this.analytics = analytics;
        this.model = model;
        this.rows = rows;
    }

    /** Measures over time. */
    Chart trend(@Nullable Granularity granularity, String... wanted) {
        List<String> measures = available(wanted);
        if (measures.isEmpty()) {
            return nothing();
        }
        Results.Series series = analytics.series(
                model, rows, new Ask.Series(measures, granularity, null, null, Comparison.NONE, null, false));
        List<@Nullable String> labels = new ArrayList<>();
        series.points().forEach(p -> labels.add(label(p.time(), series.granularity())));
        return new Chart(
                labels,
                dataSets(series.measures(), i -> series.points().stream()
                        .<@Nullable BigDecimal>map(p -> p.values().get(i))
                        .toList()),
                unavailable,
                series.estimated());
    }

    /** The values of a dimension that are largest by the first measure that the data has. */
    Chart ranking(List<String> dimensions, String... wanted) {
        String dimension = dimension(dimensions);
        List<String> measures = available(wanted);
        if (dimension == null || measures.isEmpty()) {
            return nothing();
        }
        return ranked(dimension, measures, null);
    }

    private Chart ranked(String dimension, List<String> measures, Ask.@Nullable OrderBy order) {
        Results.Breakdown breakdown = analytics.breakdown(
                model, rows, new Ask.Breakdown(List.of(dimension), measures, Comparison.NONE, order, TOP, false));
        return new Chart(
                labels(breakdown.rows()),
                dataSets(breakdown.measures(), i -> breakdown.rows().stream()
                        .<@Nullable BigDecimal>map(r -> r.values().get(i))
                        .toList()),
                unavailable,
                breakdown.estimated());
    }

    /** What came back, the most first: values that are below zero, and how many units. */
    Chart returns(List<String> dimensions) {
        String dimension = dimension(dimensions);
        List<String> measures = available("returnsValue", "returnsQuantity", "returnRate");
        if (dimension == null || measures.isEmpty()) {
            return nothing();
        }
        boolean largestFirst = !measures.get(0).equals("returnsValue");
        return ranked(dimension, measures, new Ask.OrderBy(measures.get(0), largestFirst, false));
    }

    /** A measure by two dimensions: the labels are the largest of the second, a data set is one of the first. */
    Chart heatmap(String rowDimension, String columnDimension, String measure) {
        String down = dimension(List.of(rowDimension));
        String across = dimension(List.of(columnDimension));
        if (down == null || across == null || available(measure).isEmpty()) {
            return nothing();
        }
        List<@Nullable String> lines = largest(down, measure);
        List<@Nullable String> labels = largest(across, measure);
        Map<List<@Nullable String>, BigDecimal> byPlace =
                analytics.cells(model, rows, new Ask.Grid(down, across, measure, lines, labels));
        List<DataSet> sets = new ArrayList<>();
        for (String line : lines) {
            List<@Nullable BigDecimal> data = new ArrayList<>();
            labels.forEach(label -> data.add(byPlace.get(java.util.Arrays.asList(line, label))));
            sets.add(new DataSet(line, data));
        }
        return new Chart(labels, sets, unavailable, List.of());
    }

    private List<@Nullable String> largest(String dimension, String measure) {
        return labels(analytics
                .breakdown(
                        model,
                        rows,
                        new Ask.Breakdown(
                                List.of(dimension), List.of(measure), Comparison.NONE, null, MOST_CELLS, false))
                .rows());
    }

    private @Nullable String dimension(List<String> candidates) {
        for (String candidate : candidates) {
            if (model.dimension(candidate) != null) {
                return candidate;
            }
        }
        unavailable.put(candidates.get(0), "No " + String.join(" or ", candidates) + " column in this data.");
        return null;
    }

    private List<String> available(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            Availability measure = model.measure(name);
            if (measure instanceof Availability.Available) {
                found.add(name);
            } else if (measure instanceof Availability.Unavailable missing) {
                unavailable.put(name, missing.reason());
            }
        }
        return found;
    }

    private Chart nothing() {
        return new Chart(List.of(), List.of(), unavailable, List.of());
    }

    private static List<@Nullable String> labels(List<BreakdownRow> rows) {
        return rows.stream().<@Nullable String>map(r -> r.key().get(0)).toList();
    }

    private static List<DataSet> dataSets(List<Measure> measures, IntFunction<List<@Nullable BigDecimal>> values) {
        List<DataSet> sets = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            sets.add(new DataSet(measures.get(i).label(), values.apply(i)));
        }
        return sets;
    }

    /** The day, and for hours the time to the minute; where a zone was asked for, how far its clock is ahead too. */
    private static String label(String time, Granularity granularity) {
        return granularity == Granularity.HOUR
                ? time.substring(0, TO_THE_MINUTE) + time.substring(TO_THE_SECOND)
                : time.substring(0, TO_THE_DAY);
    }
}
