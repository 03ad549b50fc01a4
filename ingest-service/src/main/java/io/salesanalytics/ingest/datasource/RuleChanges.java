package io.salesanalytics.ingest.datasource;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.ingest.IngestError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator changes about the thresholds of a data source, checked before it is kept. */
final class RuleChanges {
    private static final Set<String> KNOWN = Set.of(
            "maxFutureDays", "amountTolerance", "outlierFactor", "requiredColumns", "maxHeldBack", "takeRepairs");
    private static final int MOST_DAYS = 3650;
    private static final int LEAST_FACTOR = 2;
    private static final int MOST_FACTOR = 1_000_000;
    private static final BigDecimal MOST_TOLERANCE = new BigDecimal(1_000_000);
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_NAME = 255;

    private RuleChanges() {}

    /** The rules with these changes: what is left out stays, null takes it away; ends the request where one is amiss. */
    static @Nullable RuleSettings apply(RuleSettings before, JsonNode changes) {
        if (changes.isNull()) {
            return null;
        }
        if (!changes.isObject()) {
            throw bad("rules", "rules has to be an object.");
        }
        changes.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw bad(
                        "rules",
                        "There is no rule setting \"" + name + "\"; there are "
                                + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            }
        });
        return new RuleSettings(
                changes.has("maxFutureDays") ? number(changes, "maxFutureDays", 0, MOST_DAYS) : before.maxFutureDays(),
                changes.has("amountTolerance")
                        ? decimal(changes, "amountTolerance", MOST_TOLERANCE)
                        : before.amountTolerance(),
                changes.has("outlierFactor")
                        ? number(changes, "outlierFactor", LEAST_FACTOR, MOST_FACTOR)
                        : before.outlierFactor(),
                changes.has("requiredColumns") ? names(changes.get("requiredColumns")) : before.requiredColumns(),
                changes.has("maxHeldBack") ? decimal(changes, "maxHeldBack", BigDecimal.ONE) : before.maxHeldBack(),
                changes.has("takeRepairs") ? yesOrNo(changes, "takeRepairs") : before.takeRepairs());
    }

    private static @Nullable Integer number(JsonNode changes, String field, int least, int most) {
        JsonNode value = changes.get(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || value.decimalValue().compareTo(BigDecimal.valueOf(least)) < 0
                || value.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw bad("rules." + field, field + " has to be a whole number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    private static @Nullable BigDecimal decimal(JsonNode changes, String field, BigDecimal most) {
        JsonNode value = changes.get(field);
        if (value.isNull()) {
            return null;
        }
        if (!Field.isFinite(value)
                || value.decimalValue().signum() < 0
                || value.decimalValue().compareTo(most) > 0) {
            throw bad("rules." + field, field + " has to be a number from 0 to " + most + ".");
        }
        return value.decimalValue();
    }

    private static @Nullable Boolean yesOrNo(JsonNode changes, String field) {
        JsonNode value = changes.get(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw bad("rules." + field, field + " has to be true or false.");
        }
        return value.booleanValue();
    }

    private static @Nullable List<String> names(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : value) {
            boolean fine = name.isTextual()
                    && !name.textValue().isBlank()
                    && name.textValue().length() <= LONGEST_NAME;
            names.add(fine ? name.textValue().strip() : "");
        }
        if (!value.isArray() || names.contains("") || names.size() > MOST_COLUMNS) {
            throw bad(
                    "rules.requiredColumns",
                    "requiredColumns has to be a list of at most " + MOST_COLUMNS + " names of columns.");
        }
        return List.copyOf(names);
    }

    private static ProblemException bad(String field, String detail) {
        return new ProblemException(IngestError.DESCRIPTION_INVALID, detail, Map.of("field", field), Map.of());
    }
}
