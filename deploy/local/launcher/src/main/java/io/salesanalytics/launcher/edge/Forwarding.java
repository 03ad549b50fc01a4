package io.salesanalytics.launcher.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.util.Locale;
import java.util.Set;

/** Hands a request on to a server and its answer back, piece by piece as they come, never as a whole. */
final class Forwarding {
    /** Belong to one connection, not to the message. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    private final HttpClient client;

    Forwarding(HttpClient client) {
        this.client = client;
    }

    void forward(HttpServerRequest request, Target target, String correlationId) {
        request.pause();
        Future<HttpClientRequest> opened = client.request(new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(target.port())
                .setMethod(request.method())
                .setURI(request.uri()));
        opened.onFailure(unreachable -> refuse(request, target, correlationId));
        opened.onSuccess(outgoing -> send(request, outgoing, target, correlationId));
    }

    private static void send(
            HttpServerRequest request, HttpClientRequest outgoing, Target target, String correlationId) {
        outgoing.headers().setAll(headers(request, correlationId));
        request.response().closeHandler(gone -> outgoing.reset());
        request.response().exceptionHandler(gone -> outgoing.reset());
        // An answer may come before the body is sent, as for a file that is too large; it must not be lost.
        outgoing.response()
                .onSuccess(answer -> answer(request, answer, correlationId))
                .onFailure(lost -> refuse(request, target, correlationId));
        if (hasBody(request)) {
            if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                outgoing.setChunked(true);
            }
            Future<Void> unused = request.pipeTo(outgoing);
        } else {
            request.resume();
            outgoing.end();
        }
    }

    private static void answer(HttpServerRequest request, HttpClientResponse answer, String correlationId) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        copyEndToEnd(answer.headers(), response.headers());
        if (!response.headers().contains(Correlation.HEADER)) {
            response.putHeader(Correlation.HEADER, correlationId);
        }
        if (!request.isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        if (!answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(broken -> request.connection().close());
    }

    private static void refuse(HttpServerRequest request, Target target, String correlationId) {
        Problem.unavailable(target.name()).answer(request, correlationId);
    }

    static MultiMap headers(HttpServerRequest request, String correlationId) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        copyEndToEnd(request.headers(), headers);
        String host = request.getHeader(HttpHeaders.HOST);
        headers.remove("Forwarded");
        // Login limits count by address, so callers must not be able to name their own.
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Host", host == null ? "localhost" : host);
        headers.set(Correlation.HEADER, correlationId);
        return headers;
    }

    private static void copyEndToEnd(MultiMap from, MultiMap to) {
        from.forEach(header -> {
            if (!HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }
}
