package io.salesanalytics.ingest.resumable;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.resumable.ResumableUpload.Owner;
import io.salesanalytics.ingest.upload.UnreadBody;
import io.salesanalytics.ingest.upload.UploadConfig;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where large files come in, over as many requests as it takes: the tus protocol (https://tus.io), version 1.0.0. An
 * upload is seen by the user who began it only, until it becomes a task.
 */
@Path("/api/ingest/uploads")
@Tus.Spoken
@RolesAllowed(Roles.ANALYST)
public class ResumableUploadResource {
    private static final String PATH = "/api/ingest/uploads/";
    private static final String STATUS = "/api/ingest/status/";

    private final ResumableUploads uploads;
    private final UploadConfig config;
    private final Caller caller;
    private final RoutingContext context;
    private final MeterRegistry meters;

    @Inject
    ResumableUploadResource(
            ResumableUploads uploads,
            UploadConfig config,
            Caller caller,
            RoutingContext context,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.config = config;
        this.caller = caller;
        this.context = context;
        this.meters = meters;
    }

    /** What is spoken here. */
    @OPTIONS
    public Response options() {
        return Response.noContent()
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Max-Size", config.maxFileSize().asLongValue())
                .build();
    }

    /** Begins an upload: its length, and in its metadata {@code filename}, {@code dataSource} and, if wanted, {@code mode}. */
    @POST
    @Blocking
    public Response begin(
            @HeaderParam(Tus.LENGTH) @Nullable String length, @HeaderParam(Tus.METADATA) @Nullable String metadata) {
        return counted(() -> {
            ResumableUpload upload = uploads.begin(owner(), Announced.of(length, metadata, config));
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, PATH + upload.id)
                    .header(Tus.EXPIRES, httpDate(upload));
        });
    }

    /** How far it has come; the bytes up to there are durable. */
    @HEAD
    @Path("/{id}")
    @Blocking
    public Response look(@PathParam("id") String id) {
        return counted(() -> {
            ResumableUpload upload = uploads.look(owner(), parse(id));
            return standing(Response.ok(), upload)
                    .header(Tus.LENGTH, upload.bytes)
                    .header(Tus.METADATA, upload.metadata)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        });
    }

    /** Adds the body's bytes. What of a body that breaks off has come is kept. */
    @PATCH
    @Path("/{id}")
    @Blocking
    @Consumes(Tus.CONTENT_TYPE)
    public Response goOn(
            @PathParam("id") String id,
            @HeaderParam(Tus.OFFSET) @Nullable String offset,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            InputStream body) {
        return counted(() -> {
            long from = ByteCount.parse(Tus.OFFSET, offset);
            long sent = length == null ? -1 : ByteCount.parse(HttpHeaders.CONTENT_LENGTH, length);
            return standing(Response.noContent(), uploads.goOn(owner(), parse(id), from, sent, body));
        });
    }

    /** Takes it away with all that came of it. */
    @DELETE
    @Path("/{id}")
    @Blocking
    public Response cancel(@PathParam("id") String id) {
        return counted(() -> {
            uploads.cancel(owner(), parse(id));
            return Response.noContent();
        });
    }

    private static ResponseBuilder standing(ResponseBuilder answer, ResumableUpload upload) {
        answer.header(Tus.OFFSET, upload.offset()).header(Tus.EXPIRES, httpDate(upload));
        if (upload.finished) {
            answer.header(Tus.TASK, upload.id).header(HttpHeaders.LOCATION, STATUS + upload.id);
        }
        return answer;
    }

    private interface Answer {
        ResponseBuilder give();
    }

    private Response counted(Answer answer) {
        try {
            return answer.give().build();
        } catch (ProblemException e) {
            meters.counter("ingest.uploads", "outcome", e.code().name()).increment();
            UnreadBody.discard(context);
            throw e;
        }
    }

    private Owner owner() {
        return new Owner(caller.tenant(), caller.userId(), caller.username());
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ResumableUploadStore.notFound();
        }
    }

    private static String httpDate(ResumableUpload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt.atOffset(ZoneOffset.UTC));
    }
}
