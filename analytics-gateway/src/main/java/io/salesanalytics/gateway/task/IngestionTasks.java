package io.salesanalytics.gateway.task;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.gateway.peer.Peer;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads, asked of ingest-service on the caller's behalf: it decides what the caller may see. */
@ApplicationScoped
public class IngestionTasks {
    private final Peer ingest;

    @Inject
    IngestionTasks(TaskConfig config, ObjectMapper json) {
        this.ingest =
                new Peer("ingest-service", config.ingestUrl(), config.timeout(), GatewayError.TASKS_UNAVAILABLE, json);
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
        return ingest.get("/api/ingest/status/" + taskId, authorization, IngestionTask.class);
    }

    /** Uploads, newest first. */
    public Page list(Wanted wanted, String authorization) {
        StringBuilder path = new StringBuilder("/api/ingest/tasks?limit=").append(wanted.limit());
        append(path, "dataSource", wanted.dataSource());
        append(path, "status", wanted.status());
        append(path, "cursor", wanted.cursor());
        Page page = ingest.get(path.toString(), authorization, Page.class);
        return page == null ? new Page(List.of(), null) : page;
    }

    /** What people call a data source and say about it; nulls where nobody said. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Described(String name, @Nullable String label, @Nullable String description) {}

    /** The caller's data sources as their owners describe them. */
    public List<Described> described(String authorization) {
        Described[] all = ingest.get("/api/ingest/data-sources", authorization, Described[].class);
        return all == null ? List.of() : List.of(all);
    }

    private static void append(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
