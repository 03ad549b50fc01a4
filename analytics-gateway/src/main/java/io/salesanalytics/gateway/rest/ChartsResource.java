package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Granularity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Charts for simple clients: the same numbers as the graph's. */
@Path("/api/charts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Tag(name = "Charts", description = "Filter by filter.<dimension>=value, repeatable.")
public class ChartsResource {
    private static final String REVENUE = "revenue";

    private final Analytics analytics;
    private final Reader reader;

    @Inject
    ChartsResource(Analytics analytics, Reader reader) {
        this.analytics = analytics;
        this.reader = reader;
    }

    @GET
    @Path("/sales-trend")
    @Operation(summary = "Revenue over time", description = "Without granularity the step follows the period's length.")
    public RestResponse<Chart> salesTrend(
            @BeanParam Selection selection, @QueryParam("granularity") @Nullable String granularity) {
        return draw(selection, charts -> charts.trend(step(granularity), REVENUE));
    }

    @GET
    @Path("/margin-trend")
    @Operation(summary = "Profit margin in percent, over time")
    public RestResponse<Chart> marginTrend(
            @BeanParam Selection selection, @QueryParam("granularity") @Nullable String granularity) {
        return draw(selection, charts -> charts.trend(step(granularity), "profitMargin"));
    }

    @GET
    @Path("/product-performance")
    @Operation(summary = "The products with the most revenue")
    public RestResponse<Chart> productPerformance(@BeanParam Selection selection) {
        return draw(selection, charts -> charts.ranking(List.of("product"), REVENUE, "units", "profit"));
    }

    @GET
    @Path("/branch-performance")
    @Operation(summary = "The branches with the most revenue")
    public RestResponse<Chart> branchPerformance(@BeanParam Selection selection) {
        return draw(selection, charts -> charts.ranking(List.of("branch"), REVENUE, "transactions", "profit"));
    }

    @GET
    @Path("/branch-product-heatmap")
    @Operation(summary = "Revenue by branch and product", description = "The labels are products, a data set a branch.")
    public RestResponse<Chart> branchProductHeatmap(@BeanParam Selection selection) {
        return draw(selection, charts -> charts.heatmap("branch", "product", REVENUE));
    }

    @GET
    @Path("/profitability")
    @Operation(summary = "Revenue, cost, profit and margin by product line, category or product, or another dimension")
    public RestResponse<Chart> profitability(
            @BeanParam Selection selection, @QueryParam("dimension") @Nullable String dimension) {
        List<String> dimensions =
                dimension == null ? List.of("productLine", "category", "product", "branch") : List.of(dimension);
        return draw(selection, charts -> charts.ranking(dimensions, REVENUE, "cost", "profit", "profitMargin"));
    }

    @GET
    @Path("/returns")
    @Operation(summary = "What came back, by product or another dimension", description = "Values are below zero.")
    public RestResponse<Chart> returns(
            @BeanParam Selection selection, @QueryParam("dimension") @Nullable String dimension) {
        List<String> dimensions = dimension == null ? List.of("product", "category", "branch") : List.of(dimension);
        return draw(selection, charts -> charts.returns(dimensions));
    }

    @GET
    @Path("/customer-value")
    @Operation(summary = "The customers with the most revenue")
    public RestResponse<Chart> customerValue(@BeanParam Selection selection) {
        return draw(
                selection,
                charts -> charts.ranking(List.of("customer"), REVENUE, "transactions", "averageTransaction"));
    }

    @GET
    @Path("/salesperson-performance")
    @Operation(summary = "The salespeople with the most revenue")
    public RestResponse<Chart> salespersonPerformance(@BeanParam Selection selection) {
        return draw(selection, charts -> charts.ranking(List.of("salesperson"), REVENUE, "transactions", "units"));
    }

    private RestResponse<Chart> draw(Selection selection, Function<Charts, Chart> drawing) {
        SemanticModel model = reader.model(selection);
        return reader.answer(
                model, selection, () -> drawing.apply(new Charts(analytics, model, reader.rows(model, selection))));
    }

    private static @Nullable Granularity step(@Nullable String name) {
        try {
            return name == null ? null : Granularity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    GatewayError.RANGE_INVALID, "granularity is hour, day, week, month, quarter or year.");
        }
    }
}
