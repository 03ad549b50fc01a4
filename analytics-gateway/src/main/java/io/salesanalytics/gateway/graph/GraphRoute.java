package io.salesanalytics.gateway.graph;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemDetails;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.work.Workers;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}: queries by POST, subscriptions by WebSocket. */
@ApplicationScoped
class GraphRoute implements HttpServerOptionsCustomizer {
    static final String PATH = "/graphql";
    private static final Logger LOG = Logger.getLogger(GraphRoute.class);
    private static final long LARGEST_BODY = 512 * 1024;

    private final Graph graph;
    private final GraphSockets sockets;
    private final Workers workers;

    @Inject
    GraphRoute(Graph graph, GraphSockets sockets, Workers workers) {
        this.graph = graph;
        this.sockets = sockets;
        this.workers = workers;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(GraphSockets.PROTOCOL);
        options.setMaxWebSocketMessageSize((int) LARGEST_BODY);
    }

    void install(@Observes Router router) {
        router.get(PATH).handler(this::upgrade);
        router.post(PATH).handler(this::admit);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::answer)
                .failureHandler(this::failed);
        router.route(PATH).handler(this::otherMethod);
    }

    private void upgrade(RoutingContext request) {
        if (!"websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
            problem(request, ChassisError.METHOD_NOT_ALLOWED, "Send the query by POST.", Map.of("Allow", "POST"));
            return;
        }
        sockets.open(request);
    }

    private void otherMethod(RoutingContext request) {
        problem(request, ChassisError.METHOD_NOT_ALLOWED, "Send the query by POST.", Map.of("Allow", "POST"));
    }

    /** Before the body is read: who is it, and is it JSON? */
    private void admit(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        JsonWebToken token = token(request);
        if (token == null) {
            unauthenticated(request);
        } else if (!token.getGroups().contains(Roles.VIEWER) || token.getClaim("tenant") == null) {
            problem(request, ChassisError.FORBIDDEN, "Your roles do not allow this. Ask an administrator.", Map.of());
        } else if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            problem(
                    request,
                    ChassisError.UNSUPPORTED_MEDIA_TYPE,
                    "Send the query as application/json.",
                    Map.of("Accept-Post", "application/json"));
        } else {
            request.put(
                    Asker.class.getName(),
                    new Asker(
                            token.getClaim("tenant"),
                            String.valueOf(request.request().getHeader("Authorization")),
                            CorrelationId.current()));
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        Asker asker = request.get(Asker.class.getName());
        Buffer body = request.body().buffer();
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        Context loop = request.vertx().getOrCreateContext();
        workers.run(asker.correlationId(), () -> graph.execute(Requests.read(bytes), asker))
                .thenCompose(Function.<CompletableFuture<graphql.ExecutionResult>>identity())
                .thenApply(result -> Buffer.buffer(graph.json(result, asker.correlationId())))
                .whenComplete((answer, failure) -> loop.runOnContext(nothing -> {
                    if (failure == null) {
                        send(request, answer);
                    } else {
                        fail(request, GraphErrors.cause(failure), asker.correlationId());
                    }
                }));
    }

    private static void send(RoutingContext request, Buffer answer) {
        if (!request.response().closed()) {
            request.response().putHeader("Content-Type", "application/json").end(answer);
        }
    }

    private void unauthenticated(RoutingContext request) {
        problem(
                request,
                ChassisError.UNAUTHENTICATED,
                "Send a valid access token: Authorization: Bearer <token>.",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    private void failed(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException) {
            unauthenticated(request);
            return;
        }
        switch (request.statusCode()) {
            case 413 ->
                problem(
                        request,
                        ChassisError.TOO_LARGE,
                        "A request may have at most " + LARGEST_BODY + " bytes.",
                        Map.of());
            case 400 -> problem(request, ChassisError.BAD_REQUEST, "The request cannot be read.", Map.of());
            default -> fail(request, request.failure(), CorrelationId.current());
        }
    }

    private void fail(RoutingContext request, @Nullable Throwable failure, @Nullable String correlationId) {
        CorrelationId.begin(correlationId);
        if (failure instanceof ProblemException problem) {
            problem(request, problem.code(), String.valueOf(problem.getMessage()), problem.headers());
            return;
        }
        LOG.errorf(failure, "a request failed");
        problem(
                request,
                ChassisError.INTERNAL_ERROR,
                "We could not answer this request. Try again; if it stays, give the correlation id to support.",
                Map.of());
    }

    private void problem(RoutingContext request, ErrorCode code, String detail, Map<String, String> headers) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        headers.forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(code.status())
                .putHeader("Content-Type", ProblemDetails.MEDIA_TYPE)
                .end(Buffer.buffer(
                        graph.write(ProblemDetails.of(code, detail, PATH, CorrelationId.current(), Map.of()))));
    }

    private static @Nullable JsonWebToken token(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity identity = user.getSecurityIdentity();
            return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token ? token : null;
        }
        return null;
    }
}
