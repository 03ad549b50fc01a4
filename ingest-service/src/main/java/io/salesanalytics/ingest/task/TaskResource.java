package io.salesanalytics.ingest.task;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.ingest.IngestError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tenant's uploads: how they are, and what their owner can do about them. */
@Path("/api/ingest")
public class TaskResource {
    private static final int MOST = 200;

    private final TaskStore store;
    private final TaskRestart restart;
    private final Caller caller;

    @Inject
    TaskResource(TaskStore store, TaskRestart restart, Caller caller) {
        this.store = store;
        this.restart = restart;
        this.caller = caller;
    }

    /** Where one upload stands. */
    @GET
    @Path("/status/{taskId}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    public IngestionTask status(@PathParam("taskId") String taskId) {
        return store.find(caller.tenant(), TaskIds.parse(taskId))
                .orElseThrow(TaskIds::notFound)
                .view();
    }

    /** Uploads, newest first. */
    @GET
    @Path("/tasks")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    public TaskPage tasks(
            @QueryParam("dataSource") @Nullable String dataSource,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = parseLimit(limit);
        var filter = new TaskStore.Filter(blankToNull(dataSource), parseStatus(blankToNull(status)));
        Cursor after = blankToNull(cursor) == null ? null : Cursor.decode(String.valueOf(cursor));
        return TaskPage.of(store.newest(caller.tenant(), filter, after, most + 1), most);
    }

    /**
     * Runs an upload again that failed, was rejected or was taken out.
     *
     * @param takeRepairs whether rows that can be read in one way only are read so this time; left out for as before
     */
    @POST
    @Path("/tasks/{taskId}/retry")
    @RolesAllowed(Roles.ANALYST)
    public IngestionTask retry(
            @PathParam("taskId") String taskId, @QueryParam("takeRepairs") @Nullable Boolean takeRepairs) {
        return restart.retry(caller.tenant(), TaskIds.parse(taskId), takeRepairs);
    }

    /** Answers the open question and runs the upload again with the answer. */
    @POST
    @Path("/tasks/{taskId}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public IngestionTask decide(@PathParam("taskId") String taskId, @Nullable Decision decision) {
        if (decision == null || decision.code() == null || decision.value() == null) {
            throw new ProblemException(
                    IngestError.DECISION_INVALID, "Send the question's code and one option's value.");
        }
        return restart.decide(caller.tenant(), TaskIds.parse(taskId), decision.code(), decision.value());
    }

    /**
     * An answer.
     *
     * @param code the question's code
     * @param value the chosen option's value
     */
    public record Decision(@Nullable String code, @Nullable String value) {}

    /** As text: what is no number would otherwise look like a path that is not there. */
    private static int parseLimit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new ProblemException(IngestError.QUERY_INVALID, "limit goes from 1 to " + MOST + ".");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable TaskStatus parseStatus(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return TaskStatus.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    IngestError.QUERY_INVALID,
                    "status is one of " + Arrays.toString(TaskStatus.values()).replaceAll("[\\[\\]]", "") + ".");
        }
    }
}
