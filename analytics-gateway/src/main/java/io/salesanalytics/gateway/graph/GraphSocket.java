package io.salesanalytics.gateway.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.work.Interest;
import io.salesanalytics.gateway.work.Workers;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * One socket of {@code graphql-transport-ws}. It gives nothing before {@code connection_init} has brought a valid token
 * ({@code {"Authorization": "Bearer …"}}), and ends when the token does.
 */
final class GraphSocket {
    private static final Logger LOG = Logger.getLogger(GraphSocket.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEARER = "Bearer ";
    private static final long INIT_WITHIN_MILLIS = 10_000;
    private static final long PING_EVERY_MILLIS = 20_000;
    private static final int MOST_OPERATIONS = 50;
    /** A reason has at most 123 bytes. */
    private static final int ID_SHOWN = 20;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Graph graph;
    private final Requests requests;
    private final Workers workers;
    private final JWTParser tokens;
    private final Duration patience;
    private final Context loop;
    private final ConcurrentMap<String, Operation> operations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> timers = new ConcurrentHashMap<>();
    private volatile boolean initialised;
    private volatile @Nullable Asker asker;

    /** @param patience how long one operation's questions may take, as those of a request */
    GraphSocket(
            Vertx vertx,
            ServerWebSocket socket,
            Graph graph,
            Requests requests,
            Workers workers,
            JWTParser tokens,
            Duration patience) {
        this.vertx = vertx;
        this.socket = socket;
        this.graph = graph;
        this.requests = requests;
        this.workers = workers;
        this.tokens = tokens;
        this.patience = patience;
        this.loop = vertx.getOrCreateContext();
    }

    void start() {
        timers.put("init", vertx.setTimer(INIT_WITHIN_MILLIS, nothing -> {
            if (asker == null) {
                close(4408, "Connection initialisation timeout");
            }
        }));
        timers.put("ping", vertx.setPeriodic(PING_EVERY_MILLIS, nothing -> send(Map.of("type", "ping"))));
        socket.textMessageHandler(this::receive);
    }

    void closed() {
        timers.values().forEach(vertx::cancelTimer);
        operations.values().forEach(Operation::cancel);
        operations.clear();
    }

    private void receive(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            close(4400, "Not JSON");
            return;
        }
        switch (message.path("type").asText()) {
            case "connection_init" -> init(message.path("payload"));
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> LOG.tracef("pong");
            case "subscribe" -> subscribe(message);
            case "complete" -> cancel(message.path("id").asText());
            default -> close(4400, "Unknown message type");
        }
    }

    private void init(JsonNode payload) {
        if (initialised) {
            close(4429, "Too many initialisation requests");
            return;
        }
        initialised = true;
        String authorization = authorization(payload);
        if (authorization == null) {
            close(4401, "Unauthorized");
            return;
        }
        // The first token makes the parser fetch the keys, which blocks.
        workers.run(null, () -> verify(authorization.substring(BEARER.length())))
                .whenComplete((token, failure) -> loop.runOnContext(nothing -> {
                    if (failure != null || token == null) {
                        close(4401, "Unauthorized");
                    } else {
                        admit(token, authorization);
                    }
                }));
    }

    private static @Nullable String authorization(JsonNode payload) {
        String given = payload.path("Authorization")
                .asText(payload.path("authorization").asText(""));
        return given.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? given : null;
    }

    private @Nullable JsonWebToken verify(String token) {
        try {
            return tokens.parse(token);
        } catch (ParseException e) {
            LOG.debugf("a socket's token was refused: %s", e.getMessage());
            return null;
        }
    }

    private void admit(JsonWebToken token, String authorization) {
        String tenant = token.getClaim("tenant");
        if (tenant == null || !token.getGroups().contains(Roles.VIEWER)) {
            close(4403, "Forbidden");
            return;
        }
        long left = token.getExpirationTime() * 1000 - System.currentTimeMillis();
        timers.put("expiry", vertx.setTimer(Math.max(1, left), nothing -> close(4401, "Token expired")));
        asker = new Asker(
                tenant, authorization, Interest.current(), UUID.randomUUID().toString());
        send(Map.of("type", "connection_ack"));
    }

    private void subscribe(JsonNode message) {
        Asker known = asker;
        String id = message.path("id").asText();
        if (known == null) {
            close(4401, "Unauthorized");
        } else if (id.isEmpty()) {
            close(4400, "An operation needs an id");
        } else if (operations.size() >= MOST_OPERATIONS) {
            error(id, List.of(problem(ChassisError.TOO_MANY_REQUESTS, "Too many operations on one socket.")));
        } else {
            Operation operation = new Operation(id);
            if (operations.putIfAbsent(id, operation) != null) {
                close(4409, "Subscriber for " + id.substring(0, Math.min(ID_SHOWN, id.length())) + " already exists");
                return;
            }
            run(operation, message.path("payload"), known);
        }
    }

    private void run(Operation operation, JsonNode payload, Asker known) {
        Asker waiting = known.waiting(operation.interest);
        workers.run(
                        known.correlationId(),
                        () -> graph.execute(requests.of(known.tenant(), payload), waiting, new Sources()))
                .thenCompose(Function.identity())
                .whenComplete((result, failure) -> {
                    if (failure == null) {
                        deliver(operation, result);
                    } else {
                        error(operation.id, List.of(problem(GraphErrors.cause(failure))));
                    }
                });
    }

    private void deliver(Operation operation, ExecutionResult result) {
        Object data = result.getData();
        if (data instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            Publisher<ExecutionResult> results = (Publisher<ExecutionResult>) publisher;
            results.subscribe(operation);
        } else if (data == null && !result.getErrors().isEmpty()) {
            error(operation.id, result.getErrors());
        } else {
            next(operation.id, result);
            complete(operation.id);
        }
    }

    private void cancel(String id) {
        Operation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private void next(String id, ExecutionResult result) {
        if (operations.containsKey(id)) {
            send(Map.of("type", "next", "id", id, "payload", graph.specification(result, correlationId())));
        }
    }

    private void complete(String id) {
        if (operations.remove(id) != null) {
            send(Map.of("type", "complete", "id", id));
        }
    }

    private void error(String id, List<GraphQLError> errors) {
        operations.remove(id);
        Map<String, Object> message = new HashMap<>(Map.of("type", "error", "id", id));
        message.put(
                "payload",
                errors.stream().map(e -> GraphErrors.render(e, correlationId())).toList());
        send(message);
    }

    private GraphQLError problem(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem(problem.code(), String.valueOf(problem.getMessage()));
        }
        LOG.errorf(failure, "an operation failed [%s]", correlationId());
        return problem(ChassisError.INTERNAL_ERROR, "We could not answer this. Try again.");
    }

    private GraphQLError problem(ErrorCode code, String message) {
        return GraphErrors.of(code, message, correlationId());
    }

    private @Nullable String correlationId() {
        Asker known = asker;
        return known == null ? null : known.correlationId();
    }

    private void send(Map<String, ?> message) {
        String text = new String(graph.write(message), StandardCharsets.UTF_8);
        loop.runOnContext(nothing -> {
            if (!socket.isClosed()) {
                socket.writeTextMessage(text);
            }
        });
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    /** One running subscription. Asks for the next result once the last is written. */
    private final class Operation implements org.reactivestreams.Subscriber<ExecutionResult> {
        private final String id;
        private volatile org.reactivestreams.@Nullable Subscription source;
        private final Interest interest = Interest.ofRequest(patience);

        Operation(String id) {
            this.id = id;
        }

        @Override
        public void onSubscribe(org.reactivestreams.Subscription subscription) {
            source = subscription;
            if (interest.isOver()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(ExecutionResult result) {
            next(id, result);
            org.reactivestreams.Subscription running = source;
            if (running != null) {
                running.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            error(id, List.of(problem(GraphErrors.cause(failure))));
        }

        @Override
        public void onComplete() {
            complete(id);
        }

        void cancel() {
            interest.leave();
            org.reactivestreams.Subscription running = source;
            if (running != null) {
                running.cancel();
            }
        }
    }
}
