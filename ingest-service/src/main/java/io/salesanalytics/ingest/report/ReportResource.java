package io.salesanalytics.ingest.report;

import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.task.Task;
import io.salesanalytics.ingest.task.TaskIds;
import io.salesanalytics.ingest.task.TaskStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What was found out about an upload's file. */
@Path("/api/ingest")
public class ReportResource {
    private final TaskStore tasks;
    private final Reports reports;
    private final Caller caller;

    @Inject
    ReportResource(TaskStore tasks, Reports reports, Caller caller) {
        this.tasks = tasks;
        this.reports = reports;
        this.caller = caller;
    }

    /** The whole report; for a file that could not be read, what is known without one. */
    @GET
    @Path("/tasks/{taskId}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed(Roles.VIEWER)
    public TaskReport report(@PathParam("taskId") String taskId) {
        Task task = require(taskId);
        @Nullable
        ValidationReport report = task.reportKey() == null
                ? null
                : reports.find(task.file().bucket(), task.reportKey()).orElse(null);
        if (report == null && task.status() != TaskStatus.REJECTED && task.status() != TaskStatus.NEEDS_DECISION) {
            throw new ProblemException(IngestError.REPORT_NOT_READY, "The file has not been read yet.");
        }
        return TaskReport.of(task.view(), task.schemaColumns(), report);
    }

    /** The rows held back, as a CSV file to save. */
    @GET
    @Path("/tasks/{taskId}/quarantine")
    @Blocking
    @RolesAllowed(Roles.VIEWER)
    public Response quarantine(@PathParam("taskId") String taskId) {
        Task task = require(taskId);
        String reportKey = task.reportKey();
        if (reportKey == null) {
            throw new ProblemException(IngestError.REPORT_NOT_READY, "The file has not been read yet.");
        }
        InputStream rows = reports.quarantine(task.file().bucket(), reportKey)
                .orElseThrow(() ->
                        new ProblemException(IngestError.NOTHING_QUARANTINED, "No rows of this file were held back."));
        return Response.ok(rows)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(task.ref().filename()))
                .build();
    }

    private Task require(String taskId) {
        return tasks.find(caller.tenant(), TaskIds.parse(taskId)).orElseThrow(TaskIds::notFound);
    }

    private static String attachment(String filename) {
        String encoded = URLEncoder.encode("quarantine-" + filename + ".csv", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "attachment; filename=\"quarantine.csv\"; filename*=UTF-8''" + encoded;
    }
}
