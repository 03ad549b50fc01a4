package io.salesanalytics.launcher.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * An error the edge itself answers, as {@code application/problem+json}.
 *
 * @param status of HTTP
 * @param code stable name of the error
 * @param title the same for every occurrence
 * @param detail what happened here and what to do
 */
record Problem(int status, String code, String title, String detail) {
    static Problem notFound() {
        return new Problem(404, "NOT_FOUND", "Not found", "There is nothing at this address.");
    }

    static Problem badPath() {
        return new Problem(
                400, "BAD_PATH", "Bad path", "The path must not contain '.' or '..' segments or slashes in code.");
    }

    static Problem unavailable(String service) {
        return new Problem(
                503,
                "SERVICE_UNAVAILABLE",
                "Service unavailable",
                "The " + service + " does not answer at the moment. If it has stopped it is started again by itself:"
                        + " try again in some seconds.");
    }

    /** Answers the request with this problem, unless an answer is under way already. */
    void answer(HttpServerRequest request, String correlationId) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            request.connection().close();
            return;
        }
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(Correlation.HEADER, correlationId)
                .end(body(request, correlationId).encode());
    }

    private JsonObject body(HttpServerRequest request, String correlationId) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.path())
                .put("code", code)
                .put("correlationId", correlationId);
    }
}
