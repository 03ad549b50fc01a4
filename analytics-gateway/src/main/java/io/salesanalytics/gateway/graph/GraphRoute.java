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
import io.salesanalytics.gateway.caller.KnownCallers;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}: queries by POST and GET, subscriptions by WebSocket. */
@ApplicationScoped
class GraphRoute implements HttpServerOptionsCustomizer {
    static final String PATH = "/graphql";
    private static final Logger LOG = Logger.getLogger(GraphRoute.class);
    private static final long LARGEST_BODY = 512 * 1024;
    private static final String SCHEME = "Bearer ";
    /** Behind the correlation id and what failures are told by, and before everything that finds out who asks. */
    private static final int EARLY = Integer.MIN_VALUE + 2;

    private final Graph graph;
    private final GraphSockets sockets;
    private final GraphAnswers answers;
    private final KnownCallers callers;
    private final WorkConfig work;

    @Inject
    GraphRoute(Graph graph, GraphSockets sockets, GraphAnswers answers, KnownCallers callers, WorkConfig work) {
        this.graph = graph;
        this.sockets = sockets;
        this.answers = answers;
        this.callers = callers;
        this.work = work;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(GraphSockets.PROTOCOL);
        options.setMaxWebSocketMessageSize((int) LARGEST_BODY);
    }

    void install(@Observes Router router) {
        router.post(PATH).order(EARLY).handler(this::answerKnown);
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

    /** Those whose token was found good a moment ago wait for nothing of what finds that out for others. */
    private void answerKnown(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        JsonWebToken token = authorization != null && authorization.startsWith(SCHEME)
                ? callers.find(authorization.substring(SCHEME.length()))
                : null;
        if (token == null || !saysHowLong(request)) {
            request.next();
            return;
        }
        Asker asker = asker(request, token);
        if (asker != null) {
            request.request()
                    .body()
                    .onSuccess(body -> answer(request, asker, body.getBytes()))
                    .onFailure(request::fail);
            // Until it is known who asks, requests are held back.
            request.request().resume();
        }
    }

    /** Whether the body has a length that we take; others go by the ordinary way, which tells why not. */
    private static boolean saysHowLong(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) <= LARGEST_BODY;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void admit(RoutingContext request) {
        Asker asker = asker(request, token(request));
        if (asker != null) {
            request.put(Asker.class.getName(), asker);
            request.next();
        }
    }

    /** Before the body is read: who is it, and is it JSON? Null where it has been refused. */
    private @Nullable Asker asker(RoutingContext request, @Nullable JsonWebToken token) {
        String type = request.request().getHeader("Content-Type");
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
            return new Asker(
                    token.getClaim("tenant"),
                    String.valueOf(request.request().getHeader("Authorization")),
                    interest(request),
                    CorrelationId.current());
        }
        return null;
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
        answer(request, request.get(Asker.class.getName()), body == null ? new byte[0] : body.getBytes());
    }

    private void answerParameters(RoutingContext request) {
        byte[] body;
        try {
            body = Requests.body(request.queryParams());
        } catch (ProblemException e) {
            fail(request, e, CorrelationId.current());
            return;
        }
        answer(request, request.get(Asker.class.getName()), body);
    }

    private void answer(RoutingContext request, Asker asker, byte[] body) {
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
            if (isKnown(tag, request.request().getHeader("If-None-Match"))) {
                request.response().setStatusCode(304).end();
                return;
            }
        }
        request.response().end(Buffer.buffer(answer));
    }

    /** Who compresses an answer on the way makes its tag a weak one. */
    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Stream.of(known.split(",")).map(String::strip).anyMatch(k -> k.equals("*") || k.endsWith(tag));
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
