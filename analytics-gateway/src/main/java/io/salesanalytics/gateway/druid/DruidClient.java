package io.salesanalytics.gateway.druid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.work.Interest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Sends native queries to a Druid: a bounded number at once, each with a deadline and only while somebody waits for it. */
public final class DruidClient implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DruidClient.class);
    private static final String RESTARTING =
            "The numbers engine is restarting or cannot be reached. Try again in a moment.";
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final DruidConfig config;
    private final DruidEndpoint endpoint;
    private final Guard guard;
    private final HttpClient http;
    private final ExecutorService senders;
    private final RunningQueries running;
    private final AtomicLong failures = new AtomicLong();
    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    /** Lets a request through or not. */
    interface Guard {
        HttpResponse<byte[]> call(Callable<HttpResponse<byte[]>> request) throws Exception;
    }

    DruidClient(DruidEndpoint endpoint, DruidConfig config, Guard guard) {
        this.config = config;
        this.endpoint = endpoint;
        this.guard = guard;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
        this.running = new RunningQueries(endpoint, config.connectTimeout());
        this.senders = Executors.newFixedThreadPool(config.concurrency(), runnable -> {
            Thread thread = new Thread(runnable, "druid-query");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        senders.shutdownNow();
        running.close();
    }

    /** How often Druid failed to answer so far; a change means that what it had loaded is no longer known. */
    public long failures() {
        return failures.get();
    }

    /**
     * Sends a query for those whom this thread works for, and has Druid stop it when none of them waits any more.
     *
     * @return Druid's answer; fails with a {@link ProblemException} of {@link GatewayError#ENGINE_UNAVAILABLE} or
     *     {@link GatewayError#ENGINE_TIMEOUT}
     */
    public CompletableFuture<JsonNode> send(DruidQuery query) {
        return send(query, length -> {});
    }

    /**
     * The same.
     *
     * @param bytes told how many bytes the answer has
     */
    public CompletableFuture<JsonNode> send(DruidQuery query, LongConsumer bytes) {
        Interest interest = Interest.current();
        return CompletableFuture.supplyAsync(() -> sendNow(query, interest, bytes), senders);
    }

    private JsonNode sendNow(DruidQuery query, Interest interest, LongConsumer bytes) {
        if (interest.isOver()) {
            throw timeout();
        }
        String id = "gateway-" + UUID.randomUUID();
        byte[] body = write(query.withContext(context(query, id, interest)));
        running.began(id, interest);
        try {
            HttpResponse<byte[]> response = post(request(body));
            bytes.accept(response.body().length);
            return read(response, interest);
        } catch (HttpTimeoutException e) {
            failures.incrementAndGet();
            throw timeout();
        } catch (IOException e) {
            failures.incrementAndGet();
            LOG.warnf("%s cannot be reached: %s", endpoint.name(), e.toString());
            throw unavailable();
        } catch (CircuitBreakerOpenException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            running.ended(id);
        }
    }

    private HttpResponse<byte[]> post(HttpRequest request) throws IOException, InterruptedException {
        try {
            return guard.call(() -> http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.queries())
                .timeout(config.queryTimeout().plus(GRACE))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        endpoint.authorization().ifPresent(known -> request.header("Authorization", known));
        return request.build();
    }

    private Map<String, Object> context(DruidQuery query, String id, Interest interest) {
        Map<String, Object> context = new HashMap<>(query.context());
        context.put("queryId", id);
        // Druid takes 0 for no timeout at all.
        context.put(
                "timeout",
                Math.max(
                        1,
                        Math.min(
                                config.queryTimeout().toMillis(),
                                interest.left().toMillis())));
        return context;
    }

    private JsonNode read(HttpResponse<byte[]> response, Interest interest) throws IOException {
        if (response.statusCode() == 200) {
            return json.readTree(response.body());
        }
        if (interest.isOver()) {
            throw timeout();
        }
        String answer = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        LOG.errorf("Druid answered %s: %.2000s", (Integer) response.statusCode(), answer);
        if (response.statusCode() == 504 || answer.contains("Query timeout") || answer.contains("QueryTimeout")) {
            throw timeout();
        }
        if (response.statusCode() >= 500 || response.statusCode() == 429 || response.statusCode() == 404) {
            failures.incrementAndGet();
            throw unavailable();
        }
        throw new ProblemException(
                ChassisError.INTERNAL_ERROR, "The numbers engine did not understand our question. This is our fault.");
    }

    private byte[] write(DruidQuery query) {
        try {
            return json.writeValueAsBytes(query);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException timeout() {
        return new ProblemException(
                GatewayError.ENGINE_TIMEOUT,
                "The numbers engine took too long for this question. Ask for a shorter range or fewer groups.",
                Map.of(),
                Map.of("Retry-After", "5"));
    }

    private static ProblemException unavailable() {
        return new ProblemException(GatewayError.ENGINE_UNAVAILABLE, RESTARTING, Map.of(), Map.of("Retry-After", "5"));
    }
}
