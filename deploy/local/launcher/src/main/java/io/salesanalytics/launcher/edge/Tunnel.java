package io.salesanalytics.launcher.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;

/** Joins a WebSocket of the browser with one of a server, bytes as they are. */
final class Tunnel {
    private final HttpClient client;

    Tunnel(HttpClient client) {
        this.client = client;
    }

    static boolean isAskedFor(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    void open(HttpServerRequest request, Target target, String correlationId) {
        request.pause();
        Future<HttpClientResponse> answered = client.request(new RequestOptions()
                        .setHost("127.0.0.1")
                        .setPort(target.port())
                        .setMethod(HttpMethod.GET)
                        .setURI(request.uri()))
                .compose(outgoing -> ask(request, outgoing, correlationId));
        answered.onFailure(unreachable -> {
            request.resume();
            Problem.unavailable(target.name()).answer(request, correlationId);
        });
        answered.onSuccess(answer -> {
            if (answer.statusCode() == 101) {
                accept(request, answer);
            } else {
                decline(request, answer);
            }
        });
    }

    private static Future<HttpClientResponse> ask(
            HttpServerRequest request, HttpClientRequest outgoing, String correlationId) {
        outgoing.headers().setAll(Forwarding.headers(request, correlationId));
        outgoing.putHeader(HttpHeaders.CONNECTION, "Upgrade").putHeader(HttpHeaders.UPGRADE, "websocket");
        return outgoing.connect();
    }

    private static void accept(HttpServerRequest request, HttpClientResponse answer) {
        NetSocket server = answer.netSocket();
        server.pause();
        request.response().setStatusCode(101);
        request.response().headers().setAll(answer.headers());
        request.toNetSocket().onSuccess(browser -> join(browser, server)).onFailure(gone -> server.close());
    }

    private static void join(NetSocket browser, NetSocket server) {
        server.pipeTo(browser).onComplete(done -> browser.close());
        browser.pipeTo(server).onComplete(done -> server.close());
    }

    private static void decline(HttpServerRequest request, HttpClientResponse answer) {
        request.response().setStatusCode(answer.statusCode());
        answer.body().onComplete(body -> request.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body.succeeded() ? body.result() : Buffer.buffer()));
    }
}
