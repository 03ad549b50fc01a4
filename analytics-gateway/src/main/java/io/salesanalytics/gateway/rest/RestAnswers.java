package io.salesanalytics.gateway.rest;

import io.salesanalytics.gateway.model.Kpi;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.query.Granularity;
import io.salesanalytics.gateway.query.Results;
import io.salesanalytics.gateway.rest.NumbersResource.Chart;
import io.salesanalytics.gateway.rest.NumbersResource.DataSet;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The graph's answers in the shapes of these calls. */
final class RestAnswers {
    private RestAnswers() {}

    static Map<String, @Nullable Object> summary(Results.Kpis kpis) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("period", kpis.period());
        answer.put("comparison", kpis.comparison());
        answer.put("currency", kpis.currency());
        for (Kpi kpi : Kpi.values()) {
            answer.put(kpi.key(), kpis.values().get(kpi.key()));
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        kpis.change().forEach(change -> {
            Map<String, @Nullable BigDecimal> numbers = new LinkedHashMap<>();
            numbers.put("absolute", change.absolute());
            numbers.put("percent", change.percent());
            changes.put(change.kpi(), numbers);
        });
        answer.put("change", changes);
        Map<String, @Nullable Object> unavailable = new LinkedHashMap<>();
        kpis.unavailable().forEach(missing -> unavailable.put(missing.kpi(), missing.reason()));
        answer.put("unavailable", unavailable);
        return answer;
    }

    static Chart chart(Results.Series series) {
        return new Chart(
                series.points().stream()
                        .<@Nullable String>map(p -> label(p.time(), series.granularity()))
                        .toList(),
                dataSets(series.measures(), i -> series.points().stream()
                        .<@Nullable BigDecimal>map(p -> p.values().get(i))
                        .toList()));
    }

    static Chart chart(Results.Breakdown breakdown) {
        return new Chart(
                breakdown.rows().stream()
                        .<@Nullable String>map(r -> r.key().get(0))
                        .toList(),
                dataSets(breakdown.measures(), i -> breakdown.rows().stream()
                        .<@Nullable BigDecimal>map(r -> r.values().get(i))
                        .toList()));
    }

    private static List<DataSet> dataSets(List<Measure> measures, IntFunction<List<@Nullable BigDecimal>> values) {
        List<DataSet> sets = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            sets.add(new DataSet(measures.get(i).label(), values.apply(i)));
        }
        return sets;
    }

    private static String label(LocalDateTime time, Granularity granularity) {
        return granularity == Granularity.HOUR
                ? time.toString()
                : time.toLocalDate().toString();
    }
}
