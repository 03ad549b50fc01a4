package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Filter;
import io.salesanalytics.gateway.query.FilterOperator;
import io.salesanalytics.gateway.query.Granularity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of a field as the questions' records. GraphQL has checked their types already. */
final class Arguments {
    private final DataFetchingEnvironment environment;

    Arguments(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    Sources sources() {
        return environment.getGraphQlContext().get(Sources.class);
    }

    String text(String name) {
        return Objects.requireNonNull(optionalText(name), name);
    }

    @Nullable
    String optionalText(String name) {
        return environment.getArgument(name);
    }

    @Nullable
    Integer number(String name) {
        return environment.getArgument(name);
    }

    List<String> texts(String name) {
        List<String> texts = environment.getArgument(name);
        return texts == null ? List.of() : texts;
    }

    Ask.Rows rows() {
        return new Ask.Rows(range(), filters(), timeZone());
    }

    Comparison compare() {
        String name = environment.getArgument("compare");
        return name == null ? Comparison.NONE : Comparison.valueOf(name);
    }

    @Nullable
    Granularity granularity() {
        String name = environment.getArgument("granularity");
        return name == null ? null : Granularity.valueOf(name);
    }

    @Nullable
    DayOfWeek weekStart() {
        String name = environment.getArgument("weekStart");
        return name == null ? null : DayOfWeek.valueOf(name);
    }

    /** What is compared depends on the day that it is there. */
    private @Nullable String timeZone() {
        String timeZone = optionalText("timeZone");
        if (timeZone != null && compare() != Comparison.NONE) {
            sources().usedOther();
        }
        return timeZone;
    }

    boolean isSet(String name) {
        return Boolean.TRUE.equals(environment.getArgument(name));
    }

    Ask.@Nullable OrderBy orderBy() {
        Map<String, @Nullable Object> order = environment.getArgument("orderBy");
        if (order == null) {
            return null;
        }
        Object direction = order.get("direction");
        return new Ask.OrderBy(
                String.valueOf(order.get("by")),
                direction == null ? null : "DESC".equals(direction),
                Boolean.TRUE.equals(order.get("change")));
    }

    private @Nullable DateRange range() {
        Map<String, LocalDate> range = environment.getArgument("range");
        return range == null
                ? null
                : new DateRange(Objects.requireNonNull(range.get("start")), Objects.requireNonNull(range.get("end")));
    }

    private List<Filter> filters() {
        List<Map<String, Object>> filters = environment.getArgument("filters");
        return filters == null
                ? List.of()
                : filters.stream().map(Arguments::filter).toList();
    }

    @SuppressWarnings("unchecked")
    private static Filter filter(Map<String, Object> filter) {
        Object operator = filter.get("operator");
        List<String> values = (List<String>) filter.get("values");
        return new Filter(
                String.valueOf(filter.get("dimension")),
                operator == null ? FilterOperator.IN : FilterOperator.valueOf(operator.toString()),
                values == null ? List.of() : values);
    }
}
