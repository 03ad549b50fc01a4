package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Results;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The numbers for simple clients: the same answers as the graph's. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Tag(name = "Numbers")
public class NumbersResource {
    private static final int VALUES = 100;

    private final Analytics analytics;
    private final Reader reader;

    @Inject
    NumbersResource(Analytics analytics, Reader reader) {
        this.analytics = analytics;
        this.reader = reader;
    }

    @GET
    @Path("/kpis/summary")
    @Operation(
            summary = "The key figures of a period",
            description = "profitMargin and percent are in percent. Filter by filter.<dimension>=value, repeatable.")
    public RestResponse<Map<String, @Nullable Object>> summary(
            @BeanParam Selection selection, @QueryParam("compare") @DefaultValue("none") String compare) {
        SemanticModel model = reader.model(selection);
        return reader.answer(
                model,
                selection,
                () -> RestAnswers.summary(analytics.kpis(model, reader.rows(model, selection), comparison(compare))));
    }

    @GET
    @Path("/filters/options")
    @Operation(summary = "What can be filtered by", description = "Each dimension with its most frequent values.")
    public RestResponse<FilterOptions> filterOptions(@BeanParam Selection selection) {
        SemanticModel model = reader.model(selection);
        return reader.answer(model, selection, () -> options(model, selection));
    }

    private FilterOptions options(SemanticModel model, Selection selection) {
        List<FilterOption> options = new ArrayList<>();
        for (Dimension dimension : model.dimensions()) {
            Results.FilterValues values = analytics.filterValues(model, dimension.name(), null, VALUES);
            options.add(new FilterOption(
                    dimension.name(),
                    dimension.label(),
                    dimension.concept(),
                    values.values().stream().map(Results.FilterValue::value).toList(),
                    values.truncated()));
        }
        return new FilterOptions(options, analytics.wholeRange(model, selection.timeZone()));
    }

    private static Comparison comparison(String name) {
        try {
            return Comparison.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    GatewayError.RANGE_INVALID,
                    "compare is none, previous_period, previous_year or previous_year_by_weeks.");
        }
    }

    /** What can be filtered by, and the days that the data has. */
    public record FilterOptions(List<FilterOption> dimensions, DateRange dateRange) {}

    /** A dimension and its most frequent values. */
    public record FilterOption(
            String name, String label, @Nullable String concept, List<@Nullable String> values, boolean truncated) {}
}
