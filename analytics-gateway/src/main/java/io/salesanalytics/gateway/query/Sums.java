package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.query.Aggregations.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Druid found out, by group. Results of several queries come together here. */
final class Sums {
    private static final BigDecimal ROUND = BigDecimal.valueOf(2).pow(Long.SIZE);

    private final Map<Group, Map<Atom, BigDecimal>> groups = new LinkedHashMap<>();
    private final int dimensions;
    private final @Nullable Steps steps;
    private final Set<Atom> estimated = new HashSet<>();
    private @Nullable Reading reading;
    private int rowsRead;

    Sums(int dimensions) {
        this(dimensions, null);
    }

    /** @param steps the buckets of time that stand beside the results, or null */
    Sums(int dimensions, @Nullable Steps steps) {
        this.dimensions = dimensions;
        this.steps = steps;
    }

    /** A group: its bucket of time and its dimensions' values. */
    record Group(@Nullable LocalDateTime time, List<@Nullable String> key) {}

    /** The groups, in the order in which Druid told them. */
    Map<Group, Map<Atom, BigDecimal>> groups() {
        return groups;
    }

    /** How many result rows the first query had; the empty text and no text are one group, but two of Druid's rows. */
    int rowsRead() {
        return rowsRead;
    }

    /** Takes the result of the query for sums; every group it has is a group of the answer. */
    void addSums(JsonNode result, Map<String, Part> parts) {
        for (JsonNode row : result) {
            JsonNode fields = fields(row);
            JsonNode count = fields.get(QueryPlan.COUNT);
            if (count != null && count.asLong() == 0) {
                continue;
            }
            rowsRead++;
            Map<Atom, BigDecimal> found = groups.computeIfAbsent(group(row), g -> new HashMap<>());
            add(found, new Atom.Rows(), number(count));
            parts.forEach((name, part) -> add(found, part.atom(), value(fields, name, part)));
        }
    }

    /** What it was read from; null where nothing was. */
    @Nullable
    Reading reading() {
        return reading;
    }

    Sums readBy(Reading read) {
        reading = read;
        return this;
    }

    /** What was estimated instead of counted. */
    Set<Atom> estimated() {
        return estimated;
    }

    /** Takes counts of different values; groups they lack have none. */
    void addDistinct(Distinct.Counts counts, Atom.DistinctOf atom) {
        if (counts.estimated()) {
            estimated.add(atom);
        }
        groups.values().forEach(found -> found.put(atom, BigDecimal.ZERO));
        for (JsonNode row : counts.result()) {
            JsonNode fields = fields(row);
            Map<Atom, BigDecimal> found = groups.get(group(row));
            if (found != null) {
                add(found, atom, number(fields.get(QueryPlan.COUNT)));
            }
        }
    }

    private static void add(Map<Atom, BigDecimal> found, Atom atom, @Nullable BigDecimal value) {
        if (value != null) {
            found.merge(atom, value, atom::together);
        }
    }

    private Group group(JsonNode row) {
        JsonNode fields = fields(row);
        List<@Nullable String> key = new ArrayList<>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            JsonNode value = fields.get(QueryPlan.dimensionName(i));
            key.add(value == null || value.isNull() || value.asText().isEmpty() ? null : value.asText());
        }
        return new Group(time(row, fields.get(QueryPlan.TIME)), key);
    }

    private @Nullable LocalDateTime time(JsonNode row, @Nullable JsonNode time) {
        if (time != null && !time.isNull()) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(time.asLong()), ZoneOffset.UTC);
        }
        return steps == null ? null : steps.moved(row.path("timestamp").asText());
    }

    /** A result row's values, whatever kind of query it answers. */
    static JsonNode fields(JsonNode row) {
        return row.has("event") ? row.get("event") : row.get("result");
    }

    private static @Nullable BigDecimal value(JsonNode fields, String name, Part part) {
        BigDecimal number = number(fields.get(name));
        BigDecimal check = part.checked() ? number(fields.get(Part.check(name))) : null;
        return scaled(number == null || check == null ? number : unwrapped(number, check), part);
    }

    /**
     * The sum that a long could not hold. It went round by multiples of 2^64; the sum in floating point is off by less
     * than half of that, so the multiple next to it is the right one.
     */
    static BigDecimal unwrapped(BigDecimal wrapped, BigDecimal approximate) {
        BigDecimal rounds = approximate.subtract(wrapped).divide(ROUND, 0, RoundingMode.HALF_UP);
        return wrapped.add(rounds.multiply(ROUND));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, Part part) {
        if (number == null) {
            return null;
        }
        if (part.exact()) {
            return number.movePointLeft(part.scale());
        }
        BigDecimal shifted = number.movePointLeft(part.shift());
        return part.scale() == Part.UNROUNDED ? shifted : shifted.setScale(part.scale(), RoundingMode.HALF_UP);
    }

    /** The number, or null for nothing and for what is no number ({@code "NaN"}). */
    private static @Nullable BigDecimal number(@Nullable JsonNode value) {
        return value == null || !value.isNumber() ? null : value.decimalValue();
    }
}
