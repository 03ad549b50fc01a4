package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each segment's largest groups tell of all groups: a group that a list lacks has no more there than its least. */
final class Standings {
    private final List<JsonNode> lists;
    private final Map<@Nullable String, Standing> standings;
    private final Names names;
    private final int listed;
    private final BigDecimal unseen;
    private final int full;

    private Standings(
            List<JsonNode> lists,
            Map<@Nullable String, Standing> standings,
            Names names,
            int listed,
            BigDecimal unseen,
            int full) {
        this.lists = lists;
        this.standings = standings;
        this.names = names;
        this.listed = listed;
        this.unseen = unseen;
        this.full = full;
    }

    /**
     * What a row calls things.
     *
     * @param key the group
     * @param metric its value
     */
    record Names(String key, String metric) {
        private @Nullable String key(JsonNode row) {
            JsonNode value = row.path(key);
            return value.isNull() || value.isMissingNode() ? null : value.asText();
        }

        private BigDecimal value(JsonNode row) {
            return row.path(metric).decimalValue();
        }

        private boolean canBeJudged(JsonNode row) {
            return row.path(metric).isNumber() && !row.path(key).asText("?").isEmpty();
        }
    }

    /**
     * What is known of a group.
     *
     * @param sum of the segments that list it
     * @param covered the least values of the full lists that it is in, added up
     * @param lists how many full lists it is in
     */
    private record Standing(BigDecimal sum, BigDecimal covered, int lists) {
        static final Standing NONE = new Standing(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Standing and(BigDecimal value, BigDecimal least, boolean full) {
            return new Standing(sum.add(value), covered.add(least), lists + (full ? 1 : 0));
        }
    }

    /**
     * Reads Druid's answer; null where a group has no number or no name by which it could be judged.
     *
     * @param segments the answer to a topN told segment by segment
     * @param listed how many groups a segment that has more of them tells
     */
    static @Nullable Standings of(JsonNode segments, Names names, int listed) {
        List<JsonNode> lists = new ArrayList<>();
        segments.forEach(
                segment -> segment.path("result").path("results").forEach(list -> lists.add(list.path("result"))));
        Map<@Nullable String, Standing> standings = new HashMap<>();
        BigDecimal unseen = BigDecimal.ZERO;
        int full = 0;
        for (JsonNode list : lists) {
            boolean isFull = list.size() >= listed;
            BigDecimal least = isFull ? names.value(list.get(list.size() - 1)).max(BigDecimal.ZERO) : BigDecimal.ZERO;
            full += isFull ? 1 : 0;
            unseen = unseen.add(least);
            for (JsonNode row : list) {
                if (!names.canBeJudged(row)) {
                    return null;
                }
                standings.merge(
                        names.key(row),
                        Standing.NONE.and(names.value(row), least, isFull),
                        (one, other) -> one.and(other.sum, other.covered, other.lists > 0));
            }
        }
        return new Standings(lists, standings, names, listed, unseen, full);
    }

    /**
     * The rows of the first groups, as grouping all would tell them; null where some other group could be among them.
     *
     * @param wanted how many groups are wanted
     */
    @Nullable
    JsonNode proven(int wanted) {
        BigDecimal last = last(wanted);
        return full == 0 || last != null && nobodyElseReaches(last) ? rows(last) : null;
    }

    /** The groups of which the lists tell the most. */
    List<@Nullable String> best(int most) {
        List<@Nullable String> best = new ArrayList<>();
        standings.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<@Nullable String, Standing> each) ->
                                each.getValue().sum(),
                        Comparator.reverseOrder()))
                .limit(most)
                .forEach(each -> best.add(each.getKey()));
        return best;
    }

    /** All groups that may have as much as a value, or null where they are too many or not all known. */
    @Nullable
    List<@Nullable String> reaching(BigDecimal value, int most) {
        if (unseen.compareTo(value) >= 0) {
            return null;
        }
        List<@Nullable String> reaching = new ArrayList<>();
        standings.forEach((key, standing) -> {
            if (most(standing).compareTo(value) >= 0) {
                reaching.add(key);
            }
        });
        return reaching.size() > most ? null : reaching;
    }

    /** What the lists would leave unseen if they were so many times as long, by how their values fall. */
    BigDecimal unseenAt(double times) {
        BigDecimal decades = BigDecimal.valueOf(Math.log10(times));
        return lists.stream()
                .filter(list -> list.size() >= listed)
                .map(list -> {
                    BigDecimal least = names.value(list.get(listed - 1));
                    BigDecimal fall = names.value(list.get(listed / 10)).subtract(least);
                    return least.subtract(fall.multiply(decades)).max(BigDecimal.ZERO);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The value of the last group wanted among those whose value is known in whole, or null where they are too few. */
    private @Nullable BigDecimal last(int wanted) {
        return standings.values().stream()
                .filter(standing -> standing.lists == full)
                .map(Standing::sum)
                .sorted(Comparator.reverseOrder())
                .skip(wanted - 1L)
                .findFirst()
                .orElse(null);
    }

    private boolean nobodyElseReaches(BigDecimal last) {
        return unseen.compareTo(last) < 0
                && standings.values().stream()
                        .filter(standing -> standing.lists < full)
                        .allMatch(standing -> most(standing).compareTo(last) < 0);
    }

    private BigDecimal most(Standing standing) {
        return standing.sum.add(unseen).subtract(standing.covered);
    }

    private JsonNode rows(@Nullable BigDecimal last) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode list : lists) {
            for (JsonNode row : list) {
                Standing standing = standings.getOrDefault(names.key(row), Standing.NONE);
                if (standing.lists == full && (last == null || standing.sum.compareTo(last) >= 0)) {
                    rows.addObject().set("result", row);
                }
            }
        }
        return rows;
    }
}
