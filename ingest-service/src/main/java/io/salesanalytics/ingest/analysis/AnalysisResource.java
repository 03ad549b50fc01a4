package io.salesanalytics.ingest.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.upload.MultipartParts;
import io.salesanalytics.ingest.upload.UnreadBody;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** What a file would come to, before it is uploaded. */
@Path("/api/ingest/analyze-schema")
public class AnalysisResource {
    private final SchemaAnalysis analysis;
    private final Caller caller;
    private final RoutingContext context;
    private final ObjectMapper json;

    @Inject
    AnalysisResource(SchemaAnalysis analysis, Caller caller, RoutingContext context, ObjectMapper json) {
        this.analysis = analysis;
        this.caller = caller;
        this.context = context;
        this.json = json.copy().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /**
     * Looks at one file: the part {@code file} and, if wanted, {@code dataSource} and, in front of the file,
     * {@code columns} and {@code takeRepairs}. Nothing is stored.
     */
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public String analyze(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            InputStream body)
            throws IOException {
        try {
            var asker = new SchemaAnalysis.Asker(caller.tenant(), authorization);
            return json.writeValueAsString(analysis.analyze(asker, parts(body, contentType)));
        } catch (ProblemException e) {
            UnreadBody.discard(context);
            throw e;
        }
    }

    private static MultipartParts parts(InputStream body, String contentType) {
        try {
            return new MultipartParts(body, contentType);
        } catch (IOException e) {
            throw new ProblemException(IngestError.UPLOAD_MALFORMED, "The request is not well-formed. Send it again.");
        }
    }
}
