package io.salesanalytics.submission.druid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON over HTTP to Druid. While Druid is away or restarts, a request is sent again with growing pauses. */
@ApplicationScoped
class DruidHttp {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_ERROR = 2000;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private final DruidConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    DruidHttp(DruidConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /**
     * What is there. A Druid that is starting knows no path yet, so 404 is waited out.
     *
     * @throws DruidRefused when Druid answers with an error of ours
     */
    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET().build(), true);
    }

    /** The same, or {@link DruidRefused} with 404 at once where there is nothing. */
    JsonNode find(String path) throws InterruptedException {
        return send(request(path).GET().build(), false);
    }

    /** @throws DruidRefused when Druid answers with an error of ours */
    JsonNode post(String path, Object body) throws InterruptedException {
        try {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                            .build(),
                    true);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    /** @throws DruidRefused when Druid answers with an error of ours */
    JsonNode delete(String path) throws InterruptedException {
        return send(request(path).DELETE().build(), false);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(config.url().resolve(path)).timeout(config.requestTimeout());
        config.authorization().ifPresent(known -> request.header("Authorization", known));
        return request;
    }

    private JsonNode send(HttpRequest request, boolean isSureToExist) throws InterruptedException {
        long deadline = System.nanoTime() + config.patience().toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return sendOnce(request, isSureToExist);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new DruidUnavailable(
                            "Druid did not answer " + request.uri().getPath(), e);
                }
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private JsonNode sendOnce(HttpRequest request, boolean isSureToExist) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        int status = response.statusCode();
        if (status >= 500 || status == TOO_MANY_REQUESTS || status == NOT_FOUND && isSureToExist) {
            throw new IOException("Druid answered " + status + ": " + text(response));
        }
        if (status >= 400) {
            throw new DruidRefused(status, text(response));
        }
        return response.body().length == 0
                ? com.fasterxml.jackson.databind.node.NullNode.getInstance()
                : json.readTree(response.body());
    }

    private static String text(HttpResponse<byte[]> response) {
        String text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
