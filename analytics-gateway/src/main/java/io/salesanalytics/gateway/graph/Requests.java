package io.salesanalytics.gateway.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a GraphQL request out of JSON or a URL, refusing what is none. */
@ApplicationScoped
class Requests {
    private static final int LONGEST_QUERY = 100_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PersistedQueries persisted;

    @Inject
    Requests(PersistedQueries persisted) {
        this.persisted = persisted;
    }

    Graph.Request read(String tenant, byte[] body) {
        return of(tenant, tree(body));
    }

    /** A request in the parameters of a URL; variables and extensions are JSON in there. */
    static byte[] body(MultiMap parameters) {
        ObjectNode body = JSON.createObjectNode();
        for (String name : List.of("query", "operationName")) {
            if (parameters.contains(name)) {
                body.put(name, parameters.get(name));
            }
        }
        for (String name : List.of("variables", "extensions")) {
            if (parameters.contains(name)) {
                body.set(name, tree(parameters.get(name).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ProblemException when it is not a single request */
    Graph.Request of(String tenant, JsonNode body) {
        if (body.isArray()) {
            throw new ProblemException(GatewayError.BATCH_NOT_SUPPORTED, "Send one query with aliases, not a list.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(body.toString())) {
            throw bad("A text has half of a character (a lone surrogate), which nobody can write.");
        }
        JsonNode text = body.path("query");
        JsonNode hash = body.path("extensions").path("persistedQuery").path("sha256Hash");
        boolean given = text.isTextual() && !text.asText().isBlank();
        if (!given && !hash.isTextual()) {
            throw bad("Send a JSON object with a \"query\".");
        }
        if (given && text.asText().length() > LONGEST_QUERY) {
            throw new ProblemException(
                    ChassisError.TOO_LARGE, "A query may have at most " + LONGEST_QUERY + " characters.");
        }
        JsonNode name = body.path("operationName");
        return new Graph.Request(
                hash.isTextual() ? persisted.text(tenant, given ? text.asText() : null, hash.asText()) : text.asText(),
                name.isTextual() ? name.asText() : null,
                variables(body.path("variables")));
    }

    private static JsonNode tree(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw bad("The body is not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw bad("The body cannot be read.");
        }
    }

    private static Map<String, Object> variables(JsonNode variables) {
        if (variables.isMissingNode() || variables.isNull()) {
            return Map.of();
        }
        if (!variables.isObject()) {
            throw bad("\"variables\" is an object.");
        }
        return JSON.convertValue(
                variables, JSON.getTypeFactory().constructMapType(java.util.HashMap.class, String.class, Object.class));
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ChassisError.BAD_REQUEST, detail);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
