package io.salesanalytics.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Somebody who is signed in at the edge. */
final class Client {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final String base;
    private final String token;

    private Client(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static Client signIn(String base, String password) throws IOException {
        String body = JSON.writeValueAsString(Map.of("username", "admin", "password", password));
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(base + "/api/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        return new Client(base, answer.path("accessToken").asText());
    }

    /** Returns the task's id. */
    String upload(String dataSource, String csv) throws IOException {
        String body = part("name=\"dataSource\"", dataSource)
                + part("name=\"file\"; filename=\"" + dataSource + ".csv\"", csv) + "--limit--\r\n";
        return send(request("/api/ingest/upload")
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofString(body)))
                .path("taskId")
                .asText();
    }

    void awaitCompleted(String task) {
        await("the upload " + task, () -> {
            String status = get("/api/ingest/status/" + task).path("status").asText();
            if (status.matches("FAILED|REJECTED|DUPLICATE|NEEDS_DECISION")) {
                throw new AssertionError("the upload ended as " + get("/api/ingest/status/" + task));
            }
            return status.equals("COMPLETED");
        });
    }

    BigDecimal revenue(String dataSource) {
        return get("/api/kpis/summary?dataSource=" + dataSource)
                .path("totalRevenue")
                .decimalValue();
    }

    /** Waits until this is the revenue; while a server starts again, there may be no answer. */
    void awaitRevenue(String dataSource, BigDecimal expected) {
        await("the revenue of " + dataSource, () -> {
            try {
                return revenue(dataSource).compareTo(expected) == 0;
            } catch (UncheckedIOException | AssertionError notYet) {
                return false;
            }
        });
    }

    private JsonNode get(String path) {
        try {
            return send(request(path).GET());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    /** Waits until a service says that it is ready. */
    static void awaitReady(int port, String path) {
        await("port " + port, () -> {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    /** Waits until somebody listens there. */
    static void awaitOpen(int port) {
        await("port " + port, () -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Asks twice a second until it is so. */
    static void await(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + " was not ready within " + PATIENCE);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static String part(String disposition, String content) {
        return "--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
