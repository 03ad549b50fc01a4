package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.GroupBy;
import io.salesanalytics.gateway.druid.DruidQuery.TopN;
import io.salesanalytics.gateway.model.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first of very many groups. Druid's topN looks at each segment's largest groups only, for a third of what grouping
 * all costs; told segment by segment, its answer shows whether any group that it left out could belong to the first. Where
 * one could, all have to be grouped after all.
 *
 * @param all the query that groups them all
 * @param listed how many groups of each segment are told
 */
record Ranking(GroupBy all, int listed) {
    /** Where there are fewer, grouping all costs less. */
    private static final long MANY = 5_000;

    private static final int LISTED = 1_000;

    /** For a query that Druid orders by a plain sum, or null. */
    static @Nullable Ranking of(DruidQuery query, Question question, Stored stored) {
        Order order = question.order();
        Integer limit = question.limit();
        boolean ranks = order != null
                && order.measure() != null
                && limit != null
                && limit < LISTED / 2
                && question.bucket() == null
                && question.dimensions().size() == 1
                && stored.distinct(question.dimensions().get(0)) >= MANY;
        return ranks
                        && query instanceof GroupBy all
                        && all.limitSpec() != null
                        && !all.limitSpec().columns().isEmpty()
                ? new Ranking(all, LISTED)
                : null;
    }

    DruidQuery query() {
        return new TopN(
                all.dataSource(),
                all.intervals(),
                all.granularity(),
                all.virtualColumns(),
                all.filter(),
                all.dimensions().get(0),
                metric(),
                listed,
                all.aggregations(),
                Map.of("bySegment", true));
    }

    /** The first of the limit's columns is what it is ordered by, largest first. */
    private String metric() {
        return limit().columns().get(0).dimension();
    }

    private DruidQuery.LimitSpec limit() {
        return java.util.Objects.requireNonNull(all.limitSpec());
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
     * The rows of the first groups, as grouping all would tell them; null where some other group could be among them.
     *
     * @param segments Druid's answer
     */
    @Nullable
    JsonNode proven(JsonNode segments) {
        List<JsonNode> lists = new ArrayList<>();
        segments.forEach(
                segment -> segment.path("result").path("results").forEach(list -> lists.add(list.path("result"))));
        Map<@Nullable String, Standing> standings = new HashMap<>();
        BigDecimal unseen = BigDecimal.ZERO;
        int full = 0;
        for (JsonNode list : lists) {
            boolean isFull = list.size() >= listed;
            BigDecimal least = isFull ? value(list.get(list.size() - 1)).max(BigDecimal.ZERO) : BigDecimal.ZERO;
            full += isFull ? 1 : 0;
            unseen = unseen.add(least);
            for (JsonNode row : list) {
                if (!row.path(metric()).isNumber()
                        || row.path(key()).asText("?").isEmpty()) {
                    return null;
                }
                standings.merge(
                        key(row),
                        Standing.NONE.and(value(row), least, isFull),
                        (one, other) -> one.and(other.sum, other.covered, other.lists > 0));
            }
        }
        BigDecimal last = last(standings, full);
        return full == 0 || last != null && nobodyReaches(last, standings, unseen, full)
                ? rows(lists, standings, last, full)
                : null;
    }

    /** The value of the last group wanted among those whose value is known in whole, or null where they are too few. */
    private @Nullable BigDecimal last(Map<@Nullable String, Standing> standings, int full) {
        return standings.values().stream()
                .filter(standing -> standing.lists == full)
                .map(Standing::sum)
                .sorted(Comparator.reverseOrder())
                .skip(limit().limit() - 1L)
                .findFirst()
                .orElse(null);
    }

    /** A group that a full list lacks has no more there than the least that is listed. */
    private static boolean nobodyReaches(
            BigDecimal last, Map<@Nullable String, Standing> standings, BigDecimal unseen, int full) {
        return unseen.compareTo(last) < 0
                && standings.values().stream()
                        .filter(standing -> standing.lists < full)
                        .map(standing -> standing.sum.add(unseen).subtract(standing.covered))
                        .allMatch(most -> most.compareTo(last) < 0);
    }

    private JsonNode rows(
            List<JsonNode> lists, Map<@Nullable String, Standing> standings, @Nullable BigDecimal last, int full) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode list : lists) {
            for (JsonNode row : list) {
                Standing standing = standings.getOrDefault(key(row), Standing.NONE);
                if (standing.lists == full && (last == null || standing.sum.compareTo(last) >= 0)) {
                    rows.addObject().set("result", row);
                }
            }
        }
        return rows;
    }

    private String key() {
        return all.dimensions().get(0).outputName();
    }

    private @Nullable String key(JsonNode row) {
        JsonNode value = row.path(key());
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private BigDecimal value(JsonNode row) {
        return row.path(metric()).decimalValue();
    }
}
