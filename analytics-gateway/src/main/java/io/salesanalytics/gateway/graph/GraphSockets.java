package io.salesanalytics.gateway.graph;

import io.salesanalytics.gateway.work.WorkConfig;
import io.salesanalytics.gateway.work.Workers;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens sockets for {@code graphql-transport-ws}, a bounded number of them. */
@ApplicationScoped
class GraphSockets {
    static final String PROTOCOL = "graphql-transport-ws";
    private static final int MOST_SOCKETS = 2_000;

    private final Graph graph;
    private final Requests requests;
    private final Workers workers;
    private final JWTParser tokens;
    private final WorkConfig work;
    private final AtomicInteger open = new AtomicInteger();

    @Inject
    GraphSockets(Graph graph, Requests requests, Workers workers, JWTParser tokens, WorkConfig work) {
        this.graph = graph;
        this.requests = requests;
        this.workers = workers;
        this.tokens = tokens;
        this.work = work;
    }

    void open(RoutingContext request) {
        request.request().toWebSocket().onSuccess(socket -> accept(request.vertx(), socket));
    }

    private void accept(Vertx vertx, ServerWebSocket socket) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.close((short) 4406, "Speak " + PROTOCOL);
            return;
        }
        if (open.incrementAndGet() > MOST_SOCKETS) {
            open.decrementAndGet();
            socket.close((short) 1013, "Try again later");
            return;
        }
        GraphSocket session = new GraphSocket(vertx, socket, graph, requests, workers, tokens, work.patience());
        socket.closeHandler(nothing -> {
            open.decrementAndGet();
            session.closed();
        });
        session.start();
    }
}
