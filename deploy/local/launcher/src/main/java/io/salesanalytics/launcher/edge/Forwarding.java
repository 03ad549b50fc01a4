package io.salesanalytics.launcher.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.Pipe;
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

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    /** From this size on a server gets the time to refuse a body by its head, as for a token that is no longer good. */
    private static final long LARGE_BODY = 1 << 20;

    private static final long REFUSAL_MILLIS = 60;

    private final Vertx vertx;
    private final HttpClient client;
    private final HttpClient single;

    /**
     * @param client for requests without a body
     * @param single opens a connection for each request: one that was refused before its body was read must not carry another
     */
    Forwarding(Vertx vertx, HttpClient client, HttpClient single) {
        this.vertx = vertx;
        this.client = client;
        this.single = single;
    }

    void forward(HttpServerRequest request, Target target, String correlationId) {
        request.pause();
        Future<HttpClientRequest> opened = (hasBody(request) ? single : client)
                .request(new RequestOptions()
                        .setHost("127.0.0.1")
                        .setPort(target.port())
                        .setMethod(request.method())
                        .setURI(request.uri()));
        opened.onFailure(unreachable -> {
            request.handler(unwanted -> {}).resume();
            refuse(request, target, correlationId);
        });
        opened.onSuccess(outgoing -> send(request, outgoing, target, correlationId));
    }

    private void send(HttpServerRequest request, HttpClientRequest outgoing, Target target, String correlationId) {
        outgoing.headers().setAll(headers(request, correlationId));
        request.response().closeHandler(gone -> outgoing.reset());
        request.response().exceptionHandler(gone -> outgoing.reset());
        Pipe<Buffer> body = request.pipe();
        outgoing.response()
                .onSuccess(answer -> {
                    drain(request, body);
                    answer(request, answer, correlationId);
                })
                .onFailure(lost -> {
                    drain(request, body);
                    refuse(request, target, correlationId);
                });
        if (!hasBody(request)) {
            outgoing.end();
            return;
        }
        outgoing.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        if (isLarge(request)) {
            Future<Void> unused = outgoing.sendHead();
            vertx.setTimer(REFUSAL_MILLIS, late -> pour(body, outgoing));
        } else {
            pour(body, outgoing);
        }
    }

    private static void pour(Pipe<Buffer> body, HttpClientRequest outgoing) {
        if (!outgoing.response().isComplete()) {
            Future<Void> unused = body.to(outgoing);
        }
    }

    /** The rest of a body nobody wants is read all the same: a browser that is cut off does not show the answer. */
    private static void drain(HttpServerRequest request, Pipe<Buffer> body) {
        if (!request.isEnded()) {
            body.close();
            request.handler(unwanted -> {});
            request.resume();
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
        if (hasBody(request, answer) && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(broken -> request.connection().close());
    }

    /** Clients wait for the pieces of an answer that is said to come in pieces, even where there can be none. */
    private static boolean hasBody(HttpServerRequest request, HttpClientResponse answer) {
        return request.method() != HttpMethod.HEAD && !WITHOUT_BODY.contains(answer.statusCode());
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

    private static boolean isLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) > LARGE_BODY;
    }
}
