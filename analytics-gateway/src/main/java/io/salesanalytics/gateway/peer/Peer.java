package io.salesanalytics.gateway.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Another service. Blocks while it works; call it on a worker. */
public final class Peer {
    private static final Logger LOG = Logger.getLogger(Peer.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final String name;
    private final URI url;
    private final Duration timeout;
    private final GatewayError away;
    private final ObjectMapper json;
    private final HttpClient http;

    /**
     * A service.
     *
     * @param name its module's name, for the log
     * @param url where it is
     * @param timeout how long it may take
     * @param away what callers are told when it cannot be reached
     */
    public Peer(String name, URI url, Duration timeout, GatewayError away, ObjectMapper json) {
        this.name = name;
        this.url = url;
        this.timeout = timeout;
        this.away = away;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** What it answers to {@code GET}, or null when there is no such thing. */
    public <T> @Nullable T get(String path, String authorization, Class<T> type) {
        String correlationId = CorrelationId.current();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        if (correlationId != null) {
            request.header(CorrelationId.HEADER, correlationId);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case OK -> json.readValue(response.body(), type);
                case NOT_FOUND -> null;
                default -> throw refused(response);
            };
        } catch (IOException e) {
            LOG.warnf("%s cannot be reached: %s", name, e.toString());
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private ProblemException refused(HttpResponse<byte[]> response) {
        String detail = detail(response.body());
        return switch (response.statusCode()) {
            case 400 -> new ProblemException(ChassisError.BAD_REQUEST, detail);
            case 401 -> new ProblemException(ChassisError.UNAUTHENTICATED, detail);
            case 403 -> new ProblemException(ChassisError.FORBIDDEN, detail);
            case 414 -> new ProblemException(ChassisError.BAD_REQUEST, "A name or cursor is longer than any is.");
            default -> {
                LOG.warnf("%s answered %s", name, (Integer) response.statusCode());
                yield unavailable();
            }
        };
    }

    private String detail(byte[] problem) {
        String refused = away.title() + ": this was refused.";
        try {
            return json.readTree(problem).path("detail").asText(refused);
        } catch (IOException e) {
            return refused;
        }
    }

    private ProblemException unavailable() {
        return new ProblemException(
                away, away.title() + ". Try again in a moment.", Map.of(), Map.of("Retry-After", "5"));
    }
}
