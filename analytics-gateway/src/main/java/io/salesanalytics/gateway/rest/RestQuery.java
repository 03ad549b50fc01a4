package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Filter;
import io.salesanalytics.gateway.query.FilterOperator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters that all of these calls take: {@code startDate}, {@code endDate}, {@code filter.<dimension>}. */
record RestQuery(@Nullable String startDate, @Nullable String endDate, MultivaluedMap<String, String> parameters) {
    private static final String FILTER = "filter.";

    Ask.Rows rows(Analytics analytics, SemanticModel model) {
        return new Ask.Rows(range(analytics.wholeRange(model)), filters());
    }

    static Comparison comparison(String name) {
        try {
            return Comparison.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    GatewayError.RANGE_INVALID, "compare is none, previous_period or previous_year.");
        }
    }

    private DateRange range(DateRange whole) {
        return new DateRange(
                startDate == null ? whole.start() : day("startDate", startDate),
                endDate == null ? whole.end() : day("endDate", endDate));
    }

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(FILTER)) {
                filters.add(new Filter(name.substring(FILTER.length()), FilterOperator.IN, List.copyOf(values)));
            }
        });
        return filters;
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(GatewayError.RANGE_INVALID, name + " is written yyyy-MM-dd.");
        }
    }
}
