package io.salesanalytics.gateway.task;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Uploads, asked of ingest-service on the caller's behalf: it decides what the caller may see. */
@ApplicationScoped
public class IngestionTasks {
    private static final Logger LOG = Logger.getLogger(IngestionTasks.class);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final TaskConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    @Inject
    IngestionTasks(TaskConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /**
     * A page of uploads, newest first.
     *
     * @param items the uploads
     * @param nextCursor what to ask with for the next page, or null
     */
    public record Page(List<IngestionTask> items, @Nullable String nextCursor) {}

    /** What to list; nulls stand for everything. */
    public record Wanted(@Nullable String dataSource, @Nullable String status, int limit, @Nullable String cursor) {}

    /** One upload, or null when the caller has none of this id. */
    public @Nullable IngestionTask find(String id, String authorization) {
        UUID taskId;
        try {
            taskId = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return get("/api/ingest/status/" + taskId, authorization, IngestionTask.class);
    }

    /** Uploads, newest first. */
    public Page list(Wanted wanted, String authorization) {
        StringBuilder path = new StringBuilder("/api/ingest/tasks?limit=").append(wanted.limit());
        append(path, "dataSource", wanted.dataSource());
        append(path, "status", wanted.status());
        append(path, "cursor", wanted.cursor());
        Page page = get(path.toString(), authorization, Page.class);
        return page == null ? new Page(List.of(), null) : page;
    }

    /** What people call a data source and say about it; nulls where nobody said. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Described(String name, @Nullable String label, @Nullable String description) {}

    /** The caller's data sources as their owners describe them. */
    public List<Described> described(String authorization) {
        Described[] all = get("/api/ingest/data-sources", authorization, Described[].class);
        return all == null ? List.of() : List.of(all);
    }

    private static void append(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private <T> @Nullable T get(String path, String authorization, Class<T> type) {
        String correlationId = CorrelationId.current();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.ingestUrl() + path))
                .timeout(config.timeout())
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
            LOG.warnf("ingest-service cannot be reached: %s", e.toString());
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
            default -> {
                LOG.warnf("ingest-service answered %s", (Integer) response.statusCode());
                yield unavailable();
            }
        };
    }

    private String detail(byte[] problem) {
        try {
            return json.readTree(problem).path("detail").asText("The upload service refused this.");
        } catch (IOException e) {
            return "The upload service refused this.";
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                GatewayError.TASKS_UNAVAILABLE,
                "The upload service is restarting or cannot be reached. Try again in a moment.",
                Map.of(),
                Map.of("Retry-After", "5"));
    }
}
