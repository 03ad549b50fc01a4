package io.salesanalytics.gateway.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.io.IOException;
import java.util.Map;

/** Reads a GraphQL request out of JSON, refusing what is none. */
final class Requests {
    private static final int LONGEST_QUERY = 100_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Requests() {}

    static Graph.Request read(byte[] body) {
        try {
            return of(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw bad("The body is not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw bad("The body cannot be read.");
        }
    }

    /** @throws ProblemException when it is not a single request */
    static Graph.Request of(JsonNode body) {
        if (body.isArray()) {
            throw new ProblemException(GatewayError.BATCH_NOT_SUPPORTED, "Send one query with aliases, not a list.");
        }
        if (!body.path("query").isTextual() || body.path("query").asText().isBlank()) {
            throw bad("Send a JSON object with a \"query\".");
        }
        String query = body.path("query").asText();
        if (query.length() > LONGEST_QUERY) {
            throw new ProblemException(
                    ChassisError.TOO_LARGE, "A query may have at most " + LONGEST_QUERY + " characters.");
        }
        JsonNode name = body.path("operationName");
        return new Graph.Request(query, name.isTextual() ? name.asText() : null, variables(body.path("variables")));
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
