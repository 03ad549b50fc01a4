package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tables for simple clients: the same numbers as the graph's. */
@Path("/api/tables")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Tag(name = "Tables", description = "Filter by filter.<dimension>=value, repeatable.")
public class TablesResource {
    private final Analytics analytics;
    private final Reader reader;

    @Inject
    TablesResource(Analytics analytics, Reader reader) {
        this.analytics = analytics;
        this.reader = reader;
    }

    @GET
    @Path("/sales-data")
    @Operation(summary = "The rows themselves", description = "By time, the oldest first, unless sorted otherwise.")
    public RestResponse<Page> salesData(@BeanParam Selection selection, @BeanParam Paging paging) {
        return list(selection, tables -> tables.rows(paging));
    }

    @GET
    @Path("/product-data")
    @Operation(summary = "The products with their figures, the largest revenue first unless sorted otherwise")
    public RestResponse<Page> productData(@BeanParam Selection selection, @BeanParam Paging paging) {
        return list(
                selection, tables -> tables.groups("product", paging, "revenue", "units", "profit", "profitMargin"));
    }

    @GET
    @Path("/customer-data")
    @Operation(summary = "The customers with their figures, the largest revenue first unless sorted otherwise")
    public RestResponse<Page> customerData(@BeanParam Selection selection, @BeanParam Paging paging) {
        return list(
                selection,
                tables -> tables.groups("customer", paging, "revenue", "transactions", "averageTransaction", "units"));
    }

    @GET
    @Path("/branch-data")
    @Operation(summary = "The branches with their figures, the largest revenue first unless sorted otherwise")
    public RestResponse<Page> branchData(@BeanParam Selection selection, @BeanParam Paging paging) {
        return list(
                selection,
                tables -> tables.groups(
                        "branch", paging, "revenue", "transactions", "averageTransaction", "profit", "profitMargin"));
    }

    private RestResponse<Page> list(Selection selection, Function<Tables, Page> listing) {
        SemanticModel model = reader.model(selection);
        return reader.answer(
                model, selection, () -> listing.apply(new Tables(analytics, model, reader.rows(model, selection))));
    }
}
