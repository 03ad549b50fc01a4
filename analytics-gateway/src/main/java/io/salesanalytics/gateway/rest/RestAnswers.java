package io.salesanalytics.gateway.rest;

import io.salesanalytics.gateway.model.Kpi;
import io.salesanalytics.gateway.query.Results;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
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
        answer.put("estimated", kpis.estimated());
        return answer;
    }
}
