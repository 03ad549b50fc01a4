package io.salesanalytics.auth.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.auth.InvalidField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a user's attributes from a request: names with a text or a list of texts each. */
final class Attributes {
    private static final int MOST = 50;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST = 200;
    private static final String FIELD = "attributes";

    private Attributes() {}

    static Map<String, List<String>> of(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return Map.of();
        }
        if (!sent.isObject() || sent.size() > MOST) {
            throw InvalidField.of(FIELD, "Send attributes as an object with at most " + MOST + " names.");
        }
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        sent.properties().forEach(entry -> attributes.put(text(entry.getKey()), values(entry.getValue())));
        return attributes;
    }

    private static List<String> values(JsonNode sent) {
        if (sent.isTextual()) {
            return List.of(text(sent.textValue()));
        }
        if (!sent.isArray() || sent.size() > MOST_VALUES) {
            throw InvalidField.of(FIELD, "An attribute is a text or a list of at most " + MOST_VALUES + " texts.");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : sent) {
            if (!value.isTextual()) {
                throw InvalidField.of(FIELD, "An attribute's values are texts.");
            }
            values.add(text(value.textValue()));
        }
        return List.copyOf(values);
    }

    private static String text(String sent) {
        if (sent.isBlank() || sent.length() > LONGEST || sent.codePoints().anyMatch(Character::isISOControl)) {
            throw InvalidField.of(
                    FIELD,
                    "Attribute names and values are 1 to " + LONGEST + " characters without control characters.");
        }
        return sent;
    }
}
