package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.GroupBy;
import io.salesanalytics.gateway.druid.DruidQuery.LimitSpec;
import io.salesanalytics.gateway.druid.DruidQuery.OrderBy;
import io.salesanalytics.gateway.druid.DruidQuery.TopN;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.query.Ranking.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final int LISTED = 6;

    @Test
    void tellsTheFirstGroupsOrAmongWhichTheyAreOrThatItDoesNotKnow() {
        int proven = 0;
        int narrowed = 0;
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            int first = 1 + random.nextInt(3);
            List<Map<String, Long>> segments = segments(random);
            Outcome outcome = outcome(first, random.nextBoolean() ? LISTED : 2 * LISTED, segments);
            List<Map.Entry<String, Long>> expected = firstOf(all(segments), first);
            if (outcome.rows() != null) {
                proven++;
                assertThat(firstOf(sums(outcome.rows()), first))
                        .as("seed " + seed)
                        .isEqualTo(expected);
            } else if (outcome.contenders() != null) {
                narrowed += outcome.contenders().size() < all(segments).size() ? 1 : 0;
                Map<String, Long> among = all(segments);
                among.keySet().retainAll(outcome.contenders());
                assertThat(firstOf(among, first)).as("seed " + seed).isEqualTo(expected);
            }
        }
        assertThat(proven).isBetween(500, 4500);
        assertThat(narrowed).isGreaterThan(300);
    }

    @Test
    void knowsAllOfOneSegment() {
        Map<String, Long> values = new HashMap<>();
        for (long i = 0; i < 40; i++) {
            values.put("v" + i, i * i);
        }

        JsonNode rows = outcome(3, LISTED, List.of(values)).rows();

        assertThat(sums(rows)).containsOnly(Map.entry("v39", 1521L), Map.entry("v38", 1444L), Map.entry("v37", 1369L));
    }

    @Test
    void doesNotKnowWhichOfEqualGroupsComeFirstByName() {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            values.put("v" + i, 5L);
        }

        assertThat(outcome(3, LISTED, List.of(values))).isEqualTo(new Outcome(null, null));
    }

    private static List<Map<String, Long>> segments(Random random) {
        List<Map<String, Long>> segments = new ArrayList<>();
        int keys = 2 + random.nextInt(14);
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Long> values = new HashMap<>();
            for (int key = 0; key < keys; key++) {
                if (random.nextInt(3) > 0) {
                    values.put("v" + key, (long) (random.nextInt(30) - 5) * (key < 3 ? 20 : 1));
                }
            }
            segments.add(values);
        }
        return segments;
    }

    private static Outcome outcome(int first, int longer, List<Map<String, Long>> segments) {
        return ranking(first, longer).find(query -> told(segments, ((TopN) query).threshold()), names -> {
            Map<String, Long> among = all(segments);
            among.keySet().retainAll(names);
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            firstOf(among, first).forEach(e -> rows.addObject()
                    .putObject("event")
                    .put("d0", e.getKey())
                    .put("a0", e.getValue()));
            return rows;
        });
    }

    /** As Druid tells it: the largest of each segment. */
    private static JsonNode told(List<Map<String, Long>> segments, int listed) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        for (Map<String, Long> values : segments) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(listed)
                    .forEach(e -> list.addObject().put("d0", e.getKey()).put("a0", e.getValue()));
            ObjectNode result = told.addObject().putObject("result");
            result.putArray("results").addObject().set("result", list);
        }
        return told;
    }

    private static Map<String, Long> all(List<Map<String, Long>> segments) {
        Map<String, Long> all = new TreeMap<>();
        segments.forEach(values -> values.forEach((key, value) -> all.merge(key, value, Long::sum)));
        return all;
    }

    private static Map<String, Long> sums(@Nullable JsonNode rows) {
        Map<String, Long> sums = new TreeMap<>();
        if (rows != null) {
            rows.forEach(row -> sums.merge(
                    row.path("result").path("d0").asText(),
                    row.path("result").path("a0").asLong(),
                    Long::sum));
        }
        return sums;
    }

    private static List<Map.Entry<String, Long>> firstOf(Map<String, Long> sums, int count) {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .toList();
    }

    private static Ranking ranking(int first, int longer) {
        return new Ranking(
                new GroupBy(
                        DruidSource.of(List.of("t")),
                        List.of(),
                        "all",
                        List.of(),
                        null,
                        List.of(DimensionSpec.text("Customer", "d0")),
                        List.of(Aggregator.longSum("a0", "Sales")),
                        LimitSpec.of(first, List.of(new OrderBy("a0", "descending", "numeric"))),
                        Map.of()),
                LISTED,
                longer);
    }
}
