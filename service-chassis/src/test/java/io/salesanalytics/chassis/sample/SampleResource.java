package io.salesanalytics.chassis.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {
    private final Caller caller;

    @Inject
    SampleResource(Caller caller) {
        this.caller = caller;
    }

    /** Something with a number, a list and anything at all in it. */
    public record Order(int quantity, List<Line> lines, JsonNode note) {}

    /** A line of it. */
    public record Line(UUID product) {}

    @GET
    @Path("/who")
    @RolesAllowed(Roles.VIEWER)
    public Map<String, String> who() {
        return Map.of("tenant", caller.tenant(), "username", caller.username());
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin() {
        return "administered";
    }

    /** Nobody said who may call it. */
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "forgotten";
    }

    @POST
    @Path("/orders")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    public int order(@Nullable Order order) {
        return order == null ? 0 : order.quantity();
    }

    @GET
    @Path("/correlation")
    @RolesAllowed(Roles.VIEWER)
    public String correlationOnThisThread() {
        return String.valueOf(CorrelationId.current());
    }

    @GET
    @Path("/correlation-elsewhere")
    @RolesAllowed(Roles.VIEWER)
    public Uni<String> correlationOnAnotherThread() {
        return Uni.createFrom()
                .item(() -> String.valueOf(CorrelationId.current()))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Roles.VIEWER)
    public String broken() {
        throw new IllegalStateException("secret detail of ours");
    }

    @GET
    @Path("/database-away")
    @RolesAllowed(Roles.VIEWER)
    public String databaseAway() {
        throw new IllegalStateException("secret detail of ours", new SQLException("connection lost", "08006"));
    }

    @GET
    @Path("/unkeepable")
    @RolesAllowed(Roles.VIEWER)
    public String unkeepable() {
        throw new IllegalStateException(
                "secret detail of ours", new SQLException("invalid byte sequence: 0x00", "22021"));
    }
}
