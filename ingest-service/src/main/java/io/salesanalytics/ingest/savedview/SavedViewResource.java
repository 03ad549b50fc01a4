package io.salesanalytics.ingest.savedview;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.ingest.savedview.SavedViews.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The saved views of a data source. */
@Path("/api/ingest/data-sources/{name}/views")
public class SavedViewResource {
    private final SavedViews views;
    private final Caller caller;

    @Inject
    SavedViewResource(SavedViews views, Caller caller) {
        this.views = views;
        this.caller = caller;
    }

    /** The caller's own and those shared by others, by name. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public List<SavedView.Answer> all(@PathParam("name") String dataSource) {
        return views.visible(person(), dataSource);
    }

    /** Saves a view: {@code {name, page, search, shared}}; private unless shared is true. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Roles.ANALYST)
    public SavedView.Answer create(@PathParam("name") String dataSource, @Nullable JsonNode wish) {
        return views.create(person(), dataSource, wish);
    }

    /** Changes name, page, search or shared; what is left out stays. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.ANALYST)
    public SavedView.Answer change(
            @PathParam("name") String dataSource, @PathParam("id") String id, @Nullable JsonNode wish) {
        return views.change(person(), dataSource, id, wish);
    }

    /** Deletes a view. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ANALYST)
    public void delete(@PathParam("name") String dataSource, @PathParam("id") String id) {
        views.delete(person(), dataSource, id);
    }

    private Person person() {
        return new Person(
                caller.tenant(),
                caller.userId(),
                caller.username(),
                caller.roles().contains(Roles.ADMIN));
    }
}
