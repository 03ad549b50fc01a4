package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Filter;
import io.salesanalytics.gateway.query.FilterOperator;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that all of these calls take, {@code filter.<dimension>=value} among them. */
public class Selection {
    private static final String FILTER = "filter.";

    @Parameter(description = "The data source's name.", required = true)
    @QueryParam("dataSource")
    @Nullable
    String dataSource;

    @Parameter(description = "The first day, yyyy-MM-dd; by default that of the data.")
    @QueryParam("startDate")
    @Nullable
    String startDate;

    @Parameter(description = "The last day, included; by default that of the data.")
    @QueryParam("endDate")
    @Nullable
    String endDate;

    @Parameter(
            description = "The IANA name of the zone whose days are meant, Africa/Nairobi; by default the data's own.")
    @QueryParam("timeZone")
    @Nullable
    String timeZone;

    @Context
    @Nullable
    UriInfo uri;

    /** The data source's name. */
    String dataSource() {
        if (dataSource == null) {
            throw new ProblemException(GatewayError.DATA_SOURCE_NOT_FOUND, "Name a data source: ?dataSource=…");
        }
        return dataSource;
    }

    /** The path and query as they were asked. */
    String asked() {
        return Objects.requireNonNull(uri).getRequestUri().toString();
    }

    /** The zone whose days are meant, by its IANA name; null for the data's own. */
    @Nullable
    String timeZone() {
        return timeZone;
    }

    Ask.Rows rows(DateRange whole) {
        LocalDate start = startDate == null ? whole.start() : day("startDate", startDate);
        LocalDate end = endDate == null ? whole.end() : day("endDate", endDate);
        return new Ask.Rows(new DateRange(start, end), filters(), timeZone);
    }

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        Objects.requireNonNull(uri).getQueryParameters().forEach((name, values) -> {
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
