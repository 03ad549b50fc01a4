package io.salesanalytics.ingest.withdrawal;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Takes all uploads of a data source out. */
@Path("/api/ingest/data-sources")
public class DeletionResource {
    private final Withdrawals withdrawals;
    private final Caller caller;

    @Inject
    DeletionResource(Withdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    /** Deletes a data source: its uploads are taken out, and its name is free. */
    @DELETE
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    public void delete(@PathParam("name") String name) {
        withdrawals.delete(caller.tenant(), name);
    }
}
