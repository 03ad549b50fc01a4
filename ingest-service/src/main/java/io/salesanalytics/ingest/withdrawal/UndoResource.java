package io.salesanalytics.ingest.withdrawal;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.ingest.task.TaskIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Takes an upload out again. */
@Path("/api/ingest")
public class UndoResource {
    private final Withdrawals withdrawals;
    private final Caller caller;

    @Inject
    UndoResource(Withdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    /** Takes an upload's rows out of all figures; its status says UNDONE as soon as they are. */
    @POST
    @Path("/tasks/{taskId}/undo")
    @ResponseStatus(202)
    @RolesAllowed(Roles.ANALYST)
    public IngestionTask undo(@PathParam("taskId") String taskId) {
        return withdrawals.undo(caller.tenant(), TaskIds.parse(taskId));
    }
}
