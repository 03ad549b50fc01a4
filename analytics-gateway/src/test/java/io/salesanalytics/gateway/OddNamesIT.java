package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.storage.StorageRule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 200 columns of names that mean something to Druid, to JSON, to SQL or to the gateway itself: each keeps its own values. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddNamesIT {
    private static final String SOURCE = "gw-odd";
    private static final int COLUMNS = 200;
    private static final int ROWS = 300;
    /** Texts and numbers in turn. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            "time",
                            "sorted",
                            "text-0",
                            "product-a0",
                            "__own-time",
                            "a0",
                            "d0",
                            "step",
                            "value",
                            "line",
                            "c0-0",
                            "count~",
                            "__time",
                            "__row",
                            "t",
                            "r",
                            "c1",
                            "c0",
                            "a%2Cb",
                            "a,b",
                            "a_b",
                            "Sales",
                            "a_b_",
                            "Sales@2",
                            "say \"it\"",
                            "it's'); DROP--",
                            "back\\slash",
                            "sla/sh",
                            "$[0].x",
                            "dot.ted",
                            "🎉 party",
                            "日本",
                            "select",
                            "null",
                            "true",
                            "1e5",
                            "x".repeat(200),
                            "y".repeat(200),
                            "{}",
                            "-1",
                            "tab\tin",
                            "line\nin",
                            "%41",
                            "A"),
                    IntStream.range(0, COLUMNS).mapToObj(i -> "Column " + i))
            .limit(COLUMNS)
            .toList();

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<LoadedData.Row> rows = new ArrayList<>();

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        List<LoadedData.Loaded> loaded = new ArrayList<>();
        for (int table = 0; table < 2; table++) {
            // The second upload has other columns and these in another order; names must not depend on either.
            List<String> names = new ArrayList<>(table == 0 ? NAMES : NAMES.subList(0, COLUMNS / 2));
            if (table == 1) {
                Collections.reverse(names);
            }
            List<LoadedData.Row> some = rows(new Random(table), names);
            loaded.add(LoadedData.load(tenant + "__" + SOURCE, StorageRule.of(profiles(names), roles()), some));
            some.forEach(row -> rows.add(new LoadedData.Row(row.time(), inOrder(names, row.values()))));
        }
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, columns(), loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (!rows.isEmpty()) {
            LoadedData.retract(tenant, SOURCE);
        }
    }

    private static boolean isText(String name) {
        return NAMES.indexOf(name) % 2 == 0;
    }

    private static List<LoadedData.Row> rows(Random random, List<String> names) {
        List<LoadedData.Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (String name : names) {
                Object value = isText(name)
                        ? "v" + random.nextInt(4)
                        : BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 2);
                values.add(random.nextInt(8) == 0 ? null : value);
            }
            rows.add(new LoadedData.Row(LocalDateTime.of(2024, 1, 1, 12, 0).plusDays(random.nextInt(600)), values));
        }
        return rows;
    }

    private static List<@Nullable Object> inOrder(List<String> names, List<@Nullable Object> values) {
        List<@Nullable Object> ordered = new ArrayList<>();
        for (String name : NAMES) {
            int at = names.indexOf(name);
            ordered.add(at < 0 ? null : values.get(at));
        }
        return ordered;
    }

    private static Map<String, Role> roles() {
        return NAMES.stream()
                .collect(Collectors.toMap(name -> name, name -> isText(name) ? Role.DIMENSION : Role.METRIC));
    }

    private static List<ColumnProfile> profiles(List<String> names) {
        return names.stream().map(OddNamesIT::profile).toList();
    }

    private static ColumnProfile profile(String name) {
        boolean text = isText(name);
        return new ColumnProfile(
                1,
                name,
                text ? ColumnType.STRING : ColumnType.DECIMAL,
                null,
                null,
                text ? 0 : 2,
                1,
                "named so",
                ROWS,
                0,
                4,
                true,
                text ? null : "-200",
                text ? null : "800",
                text ? null : BigDecimal.TEN,
                text ? null : new BigDecimal(100_000),
                0,
                9,
                false,
                false,
                List.of(),
                null);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                LoadedData.column("Sold At", ColumnType.TIMESTAMP, Role.TIME, Concept.DATE, Aggregation.NONE, 0)));
        for (String name : NAMES) {
            columns.add(
                    isText(name)
                            ? LoadedData.column(name, ColumnType.STRING, Role.DIMENSION, null, Aggregation.NONE, 0)
                            : LoadedData.column(name, ColumnType.DECIMAL, Role.METRIC, null, Aggregation.SUM, 2));
        }
        return columns;
    }

    @Test
    void addsUpFiltersSplitsAndListsEachColumnByItself() throws Exception {
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        Random random = new Random(1);
        for (int i = 0; i < COLUMNS; i += 2) {
            String dimension = NAMES.get(i);
            String measure = NAMES.get(i + 1);
            int filter = 2 * random.nextInt(COLUMNS / 2);
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
            LocalDate end = start.plusDays(400);
            Map<String, Object> variables = new HashMap<>();
            variables.put("d", dimension);
            variables.put("m", measure);
            variables.put("f", NAMES.get(filter));
            variables.put("r", Map.of("start", start.toString(), "end", end.toString()));
            JsonNode told = client.data(
                    """
                    query($d:String!,$m:String!,$f:String!,$r:DateRangeInput){
                      breakdown(dataSource:"gw-odd",dimensions:[$d],measures:[$m],range:$r,filters:[{dimension:$f,values:["v0","v2"]}]){
                        rows{key values}}
                      series(dataSource:"gw-odd",measures:[$m],range:$r,splitBy:$d,granularity:YEAR,timeZone:"Asia/Kolkata",
                        filters:[{dimension:$f,values:["v0","v2"]}]){points{split values}}
                      rows(dataSource:"gw-odd",columns:[$d,$m],range:$r,orderBy:{by:$m,direction:DESC},first:1000,
                        filters:[{dimension:$f,values:["v0","v2"]}]){rows}}""",
                    variables);
            List<LoadedData.Row> meant = rows.stream()
                    .filter(row -> !row.time().toLocalDate().isBefore(start))
                    .filter(row -> !row.time().toLocalDate().isAfter(end))
                    .filter(row -> List.of("v0", "v2")
                            .contains(String.valueOf(row.values().get(filter))))
                    .toList();
            String as = dimension + " | " + measure + " | " + NAMES.get(filter);
            Map<@Nullable String, @Nullable BigDecimal> sums = sums(meant, i);
            assertThat(told(told.path("breakdown").path("rows"), "key")).as(as).isEqualTo(sums);
            assertThat(told(told.path("series").path("points"), "split")).as(as).isEqualTo(sums);
            assertThat(told.path("rows").path("rows")).as(as).hasSameSizeAs(meant);
            Map<@Nullable String, @Nullable BigDecimal> listed = new HashMap<>();
            told.path("rows")
                    .path("rows")
                    .forEach(row -> add(
                            listed,
                            text(row.path(0)),
                            row.path(1).isNull()
                                    ? null
                                    : new BigDecimal(row.path(1).asText())));
            assertThat(listed).as(as).isEqualTo(sums);
        }
    }

    private static Map<@Nullable String, @Nullable BigDecimal> sums(List<LoadedData.Row> rows, int dimension) {
        Map<@Nullable String, @Nullable BigDecimal> sums = new HashMap<>();
        for (LoadedData.Row row : rows) {
            Object key = row.values().get(dimension);
            add(sums, key == null ? null : key.toString(), (BigDecimal)
                    row.values().get(dimension + 1));
        }
        return sums;
    }

    private static Map<@Nullable String, @Nullable BigDecimal> told(JsonNode lines, String key) {
        Map<@Nullable String, @Nullable BigDecimal> told = new HashMap<>();
        for (JsonNode line : lines) {
            JsonNode named = line.path(key);
            add(
                    told,
                    text(named.isArray() ? named.path(0) : named),
                    GraphClient.number(line.path("values").path(0)));
        }
        return told;
    }

    private static void add(
            Map<@Nullable String, @Nullable BigDecimal> sums, @Nullable String key, @Nullable BigDecimal value) {
        BigDecimal before = sums.get(key);
        BigDecimal sum = before == null ? value : value == null ? before : before.add(value);
        sums.put(key, sum == null ? null : sum.stripTrailingZeros());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }
}
