package io.salesanalytics.submission.druid;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.submission.druid.DruidTaskState.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** Druid's tasks. */
@ApplicationScoped
public class DruidTasks {
    private static final String TASK = "/druid/indexer/v1/task";
    private static final int BAD_REQUEST = 400;
    private static final String ALREADY_EXISTS = "already exists";

    private final DruidHttp http;

    DruidTasks(DruidHttp http) {
        this.http = http;
    }

    /**
     * Hands a task to Druid. When Druid has a task of that id, nothing happens: that one is it.
     *
     * @param task the task with its id
     * @throws DruidRefused when Druid does not understand it
     */
    public void submit(Object task) throws InterruptedException {
        try {
            http.post(TASK, task);
        } catch (DruidRefused e) {
            if (e.status() != BAD_REQUEST || !String.valueOf(e.getMessage()).contains(ALREADY_EXISTS)) {
                throw e;
            }
        }
    }

    /** How a task stands. */
    public DruidTaskState state(String id) throws InterruptedException {
        JsonNode status = http.get(TASK + "/" + id + "/status").path("status");
        String error =
                status.path("errorMsg").isTextual() ? status.path("errorMsg").asText() : null;
        return switch (status.path("statusCode").asText()) {
            case "SUCCESS" -> new DruidTaskState(Kind.SUCCEEDED, null);
            case "FAILED" -> new DruidTaskState(Kind.FAILED, error);
            default -> new DruidTaskState(Kind.RUNNING, null);
        };
    }

    /** How many rows a running task has taken so far, where Druid tells. */
    public OptionalLong rowsTaken(String id) throws InterruptedException {
        try {
            JsonNode built = http.find(TASK + "/" + id + "/reports")
                    .findPath("totals")
                    .path("buildSegments")
                    .path("processed");
            return built.isNumber() ? OptionalLong.of(built.asLong()) : OptionalLong.empty();
        } catch (DruidRefused e) {
            return OptionalLong.empty();
        }
    }
}
