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
import io.salesanalytics.gateway.work.Interest;
import io.salesanalytics.gateway.work.WorkConfig;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}: queries by POST and GET, subscriptions by WebSocket. */
@ApplicationScoped
class GraphRoute implements HttpServerOptionsCustomizer {
    static final String PATH = "/graphql";
    private static final Logger LOG = Logger.getLogger(GraphRoute.class);
    private static final long LARGEST_BODY = 512 * 1024;

    private final Graph graph;
    private final GraphSockets sockets;
    private final GraphAnswers answers;
    private final WorkConfig work;

    @Inject
    GraphRoute(Graph graph, GraphSockets sockets, GraphAnswers answers, WorkConfig work) {
        this.graph = graph;
        this.sockets = sockets;
        this.answers = answers;
        this.work = work;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(GraphSockets.PROTOCOL);
        options.setMaxWebSocketMessageSize((int) LARGEST_BODY);
    }

    void install(@Observes Router router) {
        router.get(PATH).handler(this::upgrade);
        router.get(PATH).handler(this::admit);
        router.get(PATH).handler(this::answerParameters);
        router.post(PATH).handler(this::admit);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::answer)
                .failureHandler(this::failed);
        router.route(PATH).handler(this::otherMethod);
    }

    private void upgrade(RoutingContext request) {
        if ("websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
            sockets.open(request);
        } else {
            request.next();
        }
    }

    private void otherMethod(RoutingContext request) {
        problem(
                request,
                ChassisError.METHOD_NOT_ALLOWED,
                "Send the query by POST or GET.",
                Map.of("Allow", "GET, POST"));
    }

    /** Before the body is read: who is it, and is it JSON? */
    private void admit(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        JsonWebToken token = token(request);
        if (token == null) {
            unauthenticated(request);
        } else if (!token.getGroups().contains(Roles.VIEWER) || token.getClaim("tenant") == null) {
            problem(request, ChassisError.FORBIDDEN, "Your roles do not allow this. Ask an administrator.", Map.of());
        } else if (request.request().method().equals(HttpMethod.POST) && !isJson(type)) {
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
                            interest(request),
                            CorrelationId.current()));
            request.next();
        }
    }

    /** Of a caller who may close the connection before the answer is there. */
    private Interest interest(RoutingContext request) {
        Interest interest = Interest.ofRequest(work.patience());
        request.addEndHandler(ended -> interest.leave());
        return interest;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }

    private void answer(RoutingContext request) {
        Buffer body = request.body().buffer();
        answer(request, body == null ? new byte[0] : body.getBytes());
    }

    private void answerParameters(RoutingContext request) {
        byte[] body;
        try {
            body = Requests.body(request.queryParams());
        } catch (ProblemException e) {
            fail(request, e, CorrelationId.current());
            return;
        }
        answer(request, body);
    }

    private void answer(RoutingContext request, byte[] body) {
        Asker asker = request.get(Asker.class.getName());
        Context loop = request.vertx().getOrCreateContext();
        answers.answer(asker, body)
                .whenComplete((answer, failure) -> loop.runOnContext(nothing -> {
                    if (failure == null) {
                        send(request, answer);
                    } else {
                        fail(request, GraphErrors.cause(failure), asker.correlationId());
                    }
                }));
    }

    /** By GET the caller may have the answer already. */
    private static void send(RoutingContext request, byte[] answer) {
        if (request.response().closed()) {
            return;
        }
        request.response().putHeader("Content-Type", "application/json");
        if (request.request().method().equals(HttpMethod.GET)) {
            String tag = '"' + UUID.nameUUIDFromBytes(answer).toString() + '"';
            request.response().putHeader("ETag", tag).putHeader("Cache-Control", "private, no-cache");
            if (tag.equals(request.request().getHeader("If-None-Match"))) {
                request.response().setStatusCode(304).end();
                return;
            }
        }
        request.response().end(Buffer.buffer(answer));
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
