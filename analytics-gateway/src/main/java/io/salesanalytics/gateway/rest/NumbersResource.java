package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Results;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers for simple clients: the same answers as the graph's. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Tag(name = "Numbers")
public class NumbersResource {
    private static final int TOP = 10;
    private static final int VALUES = 100;

    private final Catalogue catalogue;
    private final Analytics analytics;
    private final Caller caller;

    @Inject
    NumbersResource(Catalogue catalogue, Analytics analytics, Caller caller) {
        this.catalogue = catalogue;
        this.analytics = analytics;
        this.caller = caller;
    }

    @GET
    @Path("/kpis/summary")
    @Operation(
            summary = "The key figures of a period",
            description = "profitMargin and percent are in percent. Filter by filter.<dimension>=value, repeatable.")
    public Map<String, @Nullable Object> summary(
            @QueryParam("dataSource") @Nullable String dataSource,
            @QueryParam("startDate") @Nullable String startDate,
            @QueryParam("endDate") @Nullable String endDate,
            @QueryParam("compare") @DefaultValue("none") String compare,
            @Context UriInfo uri) {
        SemanticModel model = model(dataSource);
        RestQuery query = new RestQuery(startDate, endDate, uri.getQueryParameters());
        Results.Kpis kpis = analytics.kpis(model, query.rows(analytics, model), RestQuery.comparison(compare));
        return RestAnswers.summary(kpis);
    }

    @GET
    @Path("/charts/sales-trend")
    @Operation(summary = "Revenue over time", description = "The step follows the length of the period.")
    public Chart salesTrend(
            @QueryParam("dataSource") @Nullable String dataSource,
            @QueryParam("startDate") @Nullable String startDate,
            @QueryParam("endDate") @Nullable String endDate,
            @Context UriInfo uri) {
        SemanticModel model = model(dataSource);
        RestQuery query = new RestQuery(startDate, endDate, uri.getQueryParameters());
        Results.Series series = analytics.series(
                model,
                query.rows(analytics, model),
                new Ask.Series(List.of("revenue"), null, null, Comparison.NONE, null));
        return RestAnswers.chart(series);
    }

    @GET
    @Path("/charts/product-performance")
    @Operation(summary = "The products with the most revenue")
    public Chart productPerformance(
            @QueryParam("dataSource") @Nullable String dataSource,
            @QueryParam("startDate") @Nullable String startDate,
            @QueryParam("endDate") @Nullable String endDate,
            @Context UriInfo uri) {
        return ranking("product", dataSource, new RestQuery(startDate, endDate, uri.getQueryParameters()));
    }

    @GET
    @Path("/charts/branch-performance")
    @Operation(summary = "The branches with the most revenue")
    public Chart branchPerformance(
            @QueryParam("dataSource") @Nullable String dataSource,
            @QueryParam("startDate") @Nullable String startDate,
            @QueryParam("endDate") @Nullable String endDate,
            @Context UriInfo uri) {
        return ranking("branch", dataSource, new RestQuery(startDate, endDate, uri.getQueryParameters()));
    }

    @GET
    @Path("/filters/options")
    @Operation(summary = "What can be filtered by", description = "Each dimension with its most frequent values.")
    public FilterOptions filterOptions(@QueryParam("dataSource") @Nullable String dataSource) {
        SemanticModel model = model(dataSource);
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
        return new FilterOptions(options, analytics.wholeRange(model));
    }

    private Chart ranking(String dimension, @Nullable String dataSource, RestQuery query) {
        SemanticModel model = model(dataSource);
        Results.Breakdown breakdown = analytics.breakdown(
                model,
                query.rows(analytics, model),
                new Ask.Breakdown(List.of(dimension), List.of("revenue"), Comparison.NONE, null, TOP));
        return RestAnswers.chart(breakdown);
    }

    private SemanticModel model(@Nullable String dataSource) {
        if (dataSource == null) {
            throw new ProblemException(GatewayError.DATA_SOURCE_NOT_FOUND, "Name a data source: ?dataSource=…");
        }
        return catalogue.get(caller.tenant(), dataSource);
    }

    /** A chart: one label for each value of each data set. */
    public record Chart(List<@Nullable String> labels, List<DataSet> datasets) {}

    /** One line or row of bars. */
    public record DataSet(String label, List<@Nullable BigDecimal> data) {}

    /** What can be filtered by, and the days that the data has. */
    public record FilterOptions(List<FilterOption> dimensions, DateRange dateRange) {}

    /** A dimension and its most frequent values. */
    public record FilterOption(
            String name, String label, @Nullable String concept, List<@Nullable String> values, boolean truncated) {}
}
