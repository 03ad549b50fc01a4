package io.salesanalytics.submission;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.submission.spec.IngestionTask;
import io.salesanalytics.submission.spec.IngestionTasks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows what Druid would be told to load; nothing is sent. */
@Path("/specs")
public class SpecResource {
    private final Caller caller;

    @Inject
    SpecResource(Caller caller) {
        this.caller = caller;
    }

    /** The task that a file would be loaded with. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public IngestionTask spec(SchemaResolved file) {
        if (!file.task().tenant().equals(caller.tenant())) {
            throw new ProblemException(ChassisError.FORBIDDEN, "The file belongs to somebody else.");
        }
        return IngestionTasks.of(file, TableName.of(file.task()), TableName.druidTask(file.task()));
    }
}
