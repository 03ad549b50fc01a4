package io.salesanalytics.ingest.upload;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.TaskStatus;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where files come in. The body is read as a stream; form parameters would spool the whole file to disk first. */
@Path("/api/ingest/upload")
public class UploadResource {
    private final Uploads uploads;
    private final Caller caller;
    private final MeterRegistry meters;
    private final RoutingContext context;

    @Inject
    UploadResource(Uploads uploads, Caller caller, MeterRegistry meters, RoutingContext context) {
        this.uploads = uploads;
        this.caller = caller;
        this.meters = meters;
        this.context = context;
    }

    /** Takes one file in: the parts {@code file}, {@code dataSource} and, if wanted, {@code mode}, {@code columns} and
     * {@code takeRepairs}, in any order. */
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.ANALYST)
    public Response upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body) {
        try {
            var sender = new Uploads.Sender(caller.tenant(), caller.username());
            IngestionTask task = uploads.take(sender, contentType, body);
            count(task.status() == TaskStatus.DUPLICATE ? "duplicate" : "accepted");
            return accepted(task);
        } catch (ProblemException e) {
            count(e.code().name());
            UnreadBody.discard(context);
            throw e;
        }
    }

    /**
     * What a sender is told.
     *
     * @param taskId the upload
     * @param dataSource its data source
     * @param filename the name the file is kept under
     * @param status {@code UPLOADED} or {@code DUPLICATE}
     * @param statusUrl where to see how it goes on
     * @param duplicateOf the upload that has the same bytes, or null
     */
    public record Accepted(
            UUID taskId,
            String dataSource,
            String filename,
            TaskStatus status,
            String statusUrl,
            @Nullable UUID duplicateOf) {}

    private static Response accepted(IngestionTask task) {
        String url = "/api/ingest/status/" + task.taskId();
        var answer =
                new Accepted(task.taskId(), task.dataSource(), task.filename(), task.status(), url, task.duplicateOf());
        return Response.accepted(answer)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, url)
                .build();
    }

    private void count(String outcome) {
        meters.counter("ingest.uploads", "outcome", outcome).increment();
    }
}
