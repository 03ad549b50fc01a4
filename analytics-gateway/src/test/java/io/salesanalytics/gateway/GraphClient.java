package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller of the gateway. */
final class GraphClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final URI base;
    private final Supplier<String> bearer;

    GraphClient(URI base, String bearer) {
        this(base, () -> bearer);
    }

    /** @param bearer asked for each request, for tests that take longer than a token is good for */
    GraphClient(URI base, Supplier<String> bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    /** The data of an answer without errors. */
    JsonNode data(String query, Map<String, ?> variables) throws Exception {
        JsonNode answer = ask(query, variables);
        if (answer.has("errors") || !answer.has("data")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.path("data");
    }

    /** The code of the first error. */
    String errorCode(String query, Map<String, ?> variables) throws Exception {
        return ask(query, variables)
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asText();
    }

    JsonNode ask(String query, Map<String, ?> variables) throws Exception {
        HttpResponse<String> response =
                post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)), "application/json");
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String body, String contentType) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/graphql"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String token = bearer.get();
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base.resolve("/") + path));
        headers.forEach(request::header);
        String token = bearer.get();
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.decimalValue();
    }
}
