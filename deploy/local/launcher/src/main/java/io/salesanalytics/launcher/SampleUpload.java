package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.AdminPassword;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.sample.SampleFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Sends the sample file through the real pipeline, so that the first page shows a dashboard. */
final class SampleUpload {
    private static final String DATA_SOURCE = "sample";
    private static final String FILE_NAME = "retail-2025.csv";
    private static final String BOUNDARY = "sample-file-boundary";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "FAILED", "DUPLICATE", "NEEDS_DECISION");

    private final String url;
    private final Installation installation;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    SampleUpload(String url, Installation installation, PrintStream out) {
        this.url = url;
        this.installation = installation;
        this.out = out;
    }

    /** Does nothing if files were uploaded before. A failure is told and otherwise left alone: the product runs. */
    void sendIfEmpty(AdminPassword password) throws InterruptedException {
        try {
            String token = signIn(password);
            if (!isEmpty(token)) {
                return;
            }
            out.println("Loading the sample file …");
            long began = System.nanoTime();
            String end = follow(token, send(token));
            out.printf("Sample file: %s after %.1f s%n", end, (System.nanoTime() - began) / 1e9);
        } catch (IOException | RuntimeException e) {
            out.println("The sample file could not be loaded: " + e.getMessage());
        }
    }

    private String signIn(AdminPassword password) throws IOException, InterruptedException {
        JsonObject login = new JsonObject().put("username", "admin").put("password", password.text());
        return call(request("/api/auth/login")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(login.encode())))
                .getString("accessToken");
    }

    private boolean isEmpty(String token) throws IOException, InterruptedException {
        return call(signed("/api/ingest/tasks?limit=1", token))
                .getJsonArray("items")
                .isEmpty();
    }

    private String send(String token) throws IOException, InterruptedException {
        Path file = Files.createTempFile(installation.run(), "sample", ".csv");
        try {
            SampleFile.write(file, SampleFile.DEFAULT_ROWS, SampleFile.DEFAULT_SEED);
            return call(signed("/api/ingest/upload", token)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(form(file)))
                    .getString("taskId");
        } finally {
            Files.delete(file);
        }
    }

    private static BodyPublisher form(Path file) throws IOException {
        String before = "--%s\r\nContent-Disposition: form-data; name=\"dataSource\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, DATA_SOURCE)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, FILE_NAME);
        return BodyPublishers.concat(
                BodyPublishers.ofString(before),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private String follow(String token, String taskId) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonObject task = call(signed("/api/ingest/status/" + taskId, token));
            if (ENDS.contains(task.getString("status"))) {
                return task.getString("status");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return "still being loaded";
    }

    private HttpRequest.Builder signed(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private JsonObject call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ".");
        }
        return new JsonObject(answer.body());
    }
}
