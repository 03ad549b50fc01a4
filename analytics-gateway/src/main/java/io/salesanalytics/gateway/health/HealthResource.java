package io.salesanalytics.gateway.health;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How every part is, for people and for monitors; open to all. */
@Path("/health")
@PermitAll
@Tag(name = "Operations")
public class HealthResource {
    private static final int UNAVAILABLE = 503;

    private final Uni<PartHealth> health;

    @Inject
    HealthResource(Parts parts, HealthConfig config) {
        this.health = Uni.createFrom().completionStage(parts::ask).memoize().atLeast(config.keep());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How every part is", description = "200 when all is up, 503 otherwise.")
    public Uni<Response> json() {
        return health.map(h -> Response.status(status(h)).entity(h).build());
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public Uni<Response> html() {
        return health.map(h -> Response.status(status(h)).entity(page(h)).build());
    }

    private static int status(PartHealth health) {
        return health.status().equals(PartHealth.UP) ? 200 : UNAVAILABLE;
    }

    private static String page(PartHealth health) {
        StringBuilder rows = new StringBuilder();
        health.parts().forEach((name, part) -> rows.append("<tr><td>")
                .append(escape(name))
                .append("</td><td>")
                .append(part.status())
                .append("</td><td>")
                .append(escape(part.detail()))
                .append("</td></tr>"));
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Health: " + health.status()
                + "</title><style>body{font:16px system-ui;margin:2rem}td{padding:.3rem 1rem .3rem 0}</style>"
                + "<h1>" + health.status() + "</h1><table>" + rows + "</table></html>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
