package io.salesanalytics.ingest.upload;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemDetails;
import io.salesanalytics.ingest.IngestError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * How long a body may be: an upload's as long as the largest file, any other's short. The server's own limit is one
 * for all paths and answers without a word, so it is left wide open.
 */
@ApplicationScoped
class BodyLimits {
    private static final String UPLOAD = "/api/ingest/upload";
    /** Each of its requests may carry all of a file. */
    private static final String RESUMABLE = "/api/ingest/uploads/";

    private static final String ANALYSIS = "/api/ingest/analyze-schema";
    private static final long FORM_AROUND_FILE = 1L << 20;
    private static final long OTHERS = 1L << 20;

    private final UploadConfig config;

    @Inject
    BodyLimits(UploadConfig config) {
        this.config = config;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        boolean analysis = ANALYSIS.equals(context.normalizedPath());
        boolean upload = analysis
                || UPLOAD.equals(context.normalizedPath())
                || context.request().method().equals(HttpMethod.PATCH)
                        && context.normalizedPath().startsWith(RESUMABLE);
        long file = (analysis ? config.maxAnalysisSize() : config.maxFileSize()).asLongValue();
        long limit = upload ? file + FORM_AROUND_FILE : OTHERS;
        if (declaredLength(context) <= limit) {
            if (!upload) {
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            }
            context.next();
        } else if (upload) {
            refuse(context, IngestError.FILE_TOO_LARGE, "The file has more than " + file + " bytes.");
        } else {
            refuse(context, ChassisError.TOO_LARGE, "A request like this may have at most " + limit + " bytes.");
        }
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext context, ErrorCode code, String detail) {
        var problem = ProblemDetails.of(code, detail, context.normalizedPath(), CorrelationId.current(), Map.of());
        UnreadBody.discard(context);
        context.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .end(JsonObject.mapFrom(problem).encode());
    }
}
