package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourceSettings;
import io.salesanalytics.contracts.OwnerModel;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Thousands of questions drawn at random, each answered by PostgreSQL too. A failure names its seed and question. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesIT {
    /** Behind it a viewer's times say how far the clock is ahead. */
    private static final int TO_THE_SECOND = 19;

    private static final String SOURCE = "gw-queries";
    private static final int QUESTIONS = Integer.getInteger("gateway.questions", 500);
    private static final Map<String, String> DIMENSIONS = Map.of(
            "branch", "branch", "Item", "item", "customer", "client", RandomSales.CODE, "code", "Returned", "returned");

    private static final List<String> LISTED =
            List.of("Sold At", "branch", "Item", "customer", RandomSales.CODE, "Amount", "Qty", RandomSales.BIG);
    private static final List<String> LISTED_SQL =
            List.of("sold", "branch", "item", "client", "code", "amount", "qty", "big");

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable IndependentEngine engine;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        engine = new IndependentEngine();
        List<LoadedData.Loaded> loaded = new ArrayList<>();
        for (int table = 0; table < 4; table++) {
            int scale = table == 1 ? 4 : 2;
            // The last one has lines that the first one has as well.
            List<LoadedData.Row> rows = table == 3
                    ? RandomSales.some(4000, 0, scale).subList(0, 1500)
                    : RandomSales.some(4000, table, scale);
            loaded.add(LoadedData.load(tenant + "__" + SOURCE, RandomSales.stored(scale), rows));
            engine.load(rows);
        }
        LoadedData.describe(new DataSourceDescribed(
                tenant,
                SOURCE,
                1,
                new OwnerModel(
                        new DataSourceSettings(null, null, null, null),
                        Map.of(),
                        IndependentEngine.OWN_MEASURES,
                        List.of())));
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, RandomSales.columns(), loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (engine != null) {
            engine.close();
            LoadedData.retract(tenant, SOURCE);
        }
    }

    @Test
    void breaksDownAsSqlDoes() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS; seed++) {
            Random random = new Random(seed);
            RandomQuestion question = RandomQuestion.breakdown(random, new ArrayList<>(DIMENSIONS.keySet()));
            JsonNode told = client.data(
                            """
                            query($r:DateRangeInput,$f:[FilterInput!],$d:[String!]!,$m:[String!]!,$o:OrderInput,$l:Int,$c:Comparison,$x:Boolean,$z:String){
                              breakdown(dataSource:"gw-queries",range:$r,filters:$f,dimensions:$d,measures:$m,orderBy:$o,limit:$l,compare:$c,other:$x,timeZone:$z){
                                truncated rows{key values previous other}}}""",
                            question.variables())
                    .path("breakdown");
            assertBreakdown(told, question, "seed " + seed + " " + question);
        }
    }

    private void assertBreakdown(JsonNode told, RandomQuestion question, String as) throws SQLException {
        List<String> columns =
                question.dimensions().stream().map(DIMENSIONS::get).toList();
        List<List<@Nullable Object>> expected = ask(columns, question, question.rows(0), question.orderSql(columns));
        int limit = question.limit();
        int shown = Math.min(limit, expected.size());
        boolean truncated = expected.size() > limit;
        assertThat(told.path("truncated").asBoolean()).as(as).isEqualTo(truncated);
        boolean other = truncated && question.other();
        assertThat(told.path("rows")).as(as).hasSize(shown + (other ? 1 : 0));
        List<@Nullable Object> days = engine().ask(
                        "select min(" + question.clock() + ")::date, max(" + question.clock() + ")::date from sales")
                .get(0);
        Map<List<@Nullable Object>, List<@Nullable Object>> before =
                question.comparesWith(day(days.get(0)), day(days.get(1)))
                        ? byKey(ask(columns, question, question.rows(question.days()), ""), columns.size())
                        : Map.of();
        for (int i = 0; i < shown; i++) {
            List<@Nullable Object> row = expected.get(i);
            JsonNode found = told.path("rows").path(i);
            List<@Nullable Object> key = row.subList(0, columns.size());
            assertThat(texts(found.path("key"))).as(as).isEqualTo(key);
            assertSame(found.path("values"), row.subList(columns.size(), row.size()), as);
            if (question.days() > 0) {
                assertSame(
                        found.path("previous"),
                        before.getOrDefault(
                                key, Collections.nCopies(question.measures().size(), null)),
                        as + " previous of " + key);
            }
        }
        if (other) {
            String rest = expected.subList(0, shown).stream()
                    .map(row -> "not (" + sameKey(columns, row) + ")")
                    .collect(Collectors.joining(" and ", " and ", ""));
            JsonNode found = told.path("rows").path(shown);
            assertThat(found.path("other").asBoolean()).as(as).isTrue();
            assertSame(
                    found.path("values"),
                    ask(List.of(), question, question.rows(0) + rest, "").get(0),
                    as);
        }
    }

    private static LocalDate day(@Nullable Object day) {
        return LocalDate.parse(String.valueOf(day));
    }

    private static String sameKey(List<String> columns, List<@Nullable Object> row) {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            same.add(columns.get(i) + " is not distinct from "
                    + (value == null ? "null" : IndependentEngine.quoted(value.toString())));
        }
        return String.join(" and ", same);
    }

    @Test
    void drawsSeriesAsSqlDoes() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS; seed++) {
            Random random = new Random(seed);
            RandomQuestion question = RandomQuestion.breakdown(random, List.of());
            String drawn =
                    List.of("HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR").get(random.nextInt(6));
            // A viewer's hours are no calendar's: TimeZonesIT has them.
            String granularity = question.timeZone() == null ? drawn : drawn.replace("HOUR", "DAY");
            boolean sunday = random.nextBoolean();
            Map<String, Object> variables = new HashMap<>(question.variables());
            variables.put("g", granularity);
            variables.put("w", sunday ? "SUNDAY" : "MONDAY");
            JsonNode told = client.data(
                            """
                            query($r:DateRangeInput,$f:[FilterInput!],$m:[String!]!,$c:Comparison,$g:Granularity,$w:Weekday,$z:String){
                              series(dataSource:"gw-queries",range:$r,filters:$f,measures:$m,compare:$c,granularity:$g,weekStart:$w,timeZone:$z){
                                points{time values previous}}}""",
                            variables)
                    .path("series");
            assertSeries(told, question, granularity, sunday, "seed " + seed + " " + granularity + " " + question);
        }
    }

    private void assertSeries(JsonNode told, RandomQuestion question, String granularity, boolean sunday, String as)
            throws SQLException {
        Map<List<@Nullable Object>, List<@Nullable Object>> now =
                byKey(ask(List.of(bucket(question.clock(), granularity, sunday)), question, question.rows(0), ""), 1);
        String shifted = "(" + question.clock() + " + interval '" + question.shift() + "')";
        Map<List<@Nullable Object>, List<@Nullable Object>> before = question.days() == 0
                ? Map.of()
                : byKey(
                        ask(
                                List.of(bucket(shifted, granularity, sunday)),
                                question,
                                question.rows(question.days()),
                                ""),
                        1);
        List<@Nullable Object> nothing = Collections.nCopies(question.measures().size(), null);
        int withRows = 0;
        for (JsonNode point : told.path("points")) {
            List<@Nullable Object> time = List.of(point.path("time").asText().substring(0, 16));
            withRows += now.containsKey(time) ? 1 : 0;
            assertSame(point.path("values"), now.getOrDefault(time, nothing), as + " at " + time);
            if (question.days() > 0) {
                assertSame(point.path("previous"), before.getOrDefault(time, nothing), as + " before " + time);
            }
        }
        assertThat(withRows).as(as).isEqualTo(now.size());
    }

    @Test
    void drawsALineForEachOfTheFirstValuesAndOneForTheRestAsSqlDoes() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS / 5; seed++) {
            Random random = new Random(seed);
            RandomQuestion question = RandomQuestion.breakdown(random, List.of());
            String dimension =
                    List.of("branch", "Item", "customer", RandomSales.CODE).get(random.nextInt(4));
            Map<String, Object> variables = new HashMap<>(question.variables());
            variables.put("s", dimension);
            variables.put("l", 1 + random.nextInt(9));
            JsonNode told = client.data(
                            """
                            query($r:DateRangeInput,$f:[FilterInput!],$m:[String!]!,$c:Comparison,$s:String,$l:Int,$z:String){
                              series(dataSource:"gw-queries",range:$r,filters:$f,measures:$m,compare:$c,granularity:MONTH,
                                splitBy:$s,limit:$l,other:true,timeZone:$z){truncated points{time split other values previous}}}""",
                            variables)
                    .path("series");
            assertLines(told, question, DIMENSIONS.getOrDefault(dimension, ""), "seed " + seed + " " + variables);
        }
    }

    private void assertLines(JsonNode told, RandomQuestion question, String column, String as) throws SQLException {
        Set<@Nullable String> shown = new LinkedHashSet<>();
        for (JsonNode point : told.path("points")) {
            if (!point.path("other").asBoolean()) {
                shown.add(
                        point.path("split").isNull()
                                ? null
                                : point.path("split").asText());
            }
        }
        String same = shown.stream()
                .map(value ->
                        column + " is not distinct from " + (value == null ? "null" : IndependentEngine.quoted(value)))
                .collect(Collectors.joining(" or ", "(", ")"));
        String line = shown.isEmpty() ? "false" : "not " + same;
        String time = bucket(question.clock(), "MONTH", false);
        String moved = bucket("(" + question.clock() + " + interval '" + question.shift() + "')", "MONTH", false);
        String rest = "case when " + line + " then 'rest' else 'line' end";
        List<String> groups = List.of(time, rest, "case when " + line + " then null else " + column + " end");
        List<String> before = List.of(moved, groups.get(1), groups.get(2));
        var now = byKey(ask(groups, question, question.rows(0), ""), 3);
        var then = question.days() == 0
                ? Map.<List<@Nullable Object>, List<@Nullable Object>>of()
                : byKey(ask(before, question, question.rows(question.days()), ""), 3);
        boolean more = now.keySet().stream().anyMatch(key -> "rest".equals(key.get(1)));
        assertThat(told.path("truncated").asBoolean()).as(as).isEqualTo(more);
        List<@Nullable Object> nothing = Collections.nCopies(question.measures().size(), null);
        for (JsonNode point : told.path("points")) {
            boolean other = point.path("other").asBoolean();
            List<@Nullable Object> key = Arrays.asList(
                    point.path("time").asText().substring(0, 16),
                    other ? "rest" : "line",
                    point.path("split").isNull() ? null : point.path("split").asText());
            assertSame(point.path("values"), now.getOrDefault(key, nothing), as + " at " + key);
            if (question.days() > 0) {
                assertSame(point.path("previous"), then.getOrDefault(key, nothing), as + " before " + key);
            }
        }
    }

    private static String bucket(String time, String granularity, boolean sunday) {
        boolean shift = sunday && granularity.equals("WEEK");
        String floor = "date_trunc('" + granularity + "', " + time + (shift ? " + interval '1 day')" : ")");
        return shift ? floor + " - interval '1 day'" : floor;
    }

    @Test
    void fillsAHeatmapAsSqlDoes() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS / 10; seed++) {
            Random random = new Random(seed);
            LocalDate start = RandomSales.FIRST_DAY.plusDays(random.nextInt(RandomSales.DAYS));
            LocalDate end = start.plusDays(random.nextInt(60));
            String item = "Product " + random.nextInt(40);
            String as = "seed " + seed + " " + start + " " + end + " " + item;
            JsonNode told =
                    GraphClient.json(client.get("api/charts/branch-product-heatmap?dataSource=gw-queries&startDate="
                                    + start + "&endDate=" + end
                                    + (random.nextBoolean() ? "" : "&filter.product=" + item.replace(" ", "%20")))
                            .body());
            var sums = byKey(
                    engine().ask("select branch, item, sum(amount) from sales where sold >= '" + start
                            + "' and sold < '" + end.plusDays(1) + "' group by 1, 2"),
                    2);
            assertThat(told.path("unavailable")).as(as).isEmpty();
            for (JsonNode set : told.path("datasets")) {
                List<@Nullable Object> wanted = new ArrayList<>();
                for (JsonNode label : told.path("labels")) {
                    List<@Nullable Object> place = Arrays.asList(text(set.path("label")), text(label));
                    wanted.add(sums.getOrDefault(place, Collections.singletonList(null))
                            .get(0));
                }
                assertSame(set.path("data"), wanted, as + " " + set.path("label"));
            }
        }
    }

    @Test
    void listsRowsPageByPageAsSqlDoes() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS / 10; seed++) {
            Random random = new Random(seed);
            RandomQuestion question = RandomQuestion.breakdown(random, List.of());
            int by = random.nextInt(LISTED.size());
            boolean descending = random.nextBoolean();
            String as = "seed " + seed + " by " + LISTED.get(by) + (descending ? " down " : " up ") + question;
            String sorted = LISTED_SQL.get(by)
                    + (by > 0 && by < 5 ? " collate \"C\"" : "")
                    + (descending ? " desc nulls last" : " asc nulls first");
            List<List<@Nullable Object>> wanted = engine()
                    .ask("select " + question.clock() + ", "
                            + String.join(", ", LISTED_SQL.subList(1, LISTED_SQL.size()))
                            + " from sales where " + question.rows(0)
                            + " order by " + sorted + ", sold, line")
                    .stream()
                    .map(QueriesIT::cells)
                    .toList();
            RowPages pages = new RowPages(client, question, LISTED, LISTED.get(by), descending);
            assertThat(pages.after(null, 1).total()).as(as).isEqualTo(wanted.size());
            List<List<@Nullable Object>> told = pages.all(1 + random.nextInt(400));
            told.forEach(row -> row.set(0, String.valueOf(row.get(0)).substring(0, TO_THE_SECOND)));
            List<List<@Nullable Object>> lacking = new ArrayList<>(wanted);
            told.forEach(lacking::remove);
            assertThat(lacking.stream().limit(3))
                    .as(as + " of " + wanted.size())
                    .isEmpty();
            assertThat(told).as(as).hasSameSizeAs(wanted);
            assertThat(told.stream().map(row -> row.get(by)))
                    .as(as)
                    .containsExactlyElementsOf(
                            wanted.stream().map(row -> row.get(by)).toList());
        }
    }

    @Test
    void listsFromAnyOffsetTheRowsThatCursorsLeadTo() throws Exception {
        GraphClient client = client();
        for (int seed = 0; seed < QUESTIONS / 10; seed++) {
            Random random = new Random(seed);
            RandomQuestion drawn = RandomQuestion.breakdown(random, List.of());
            RandomQuestion question = random.nextInt(3) > 0 ? drawn.ofAllTime() : drawn;
            String by = LISTED.get(random.nextInt(LISTED.size()));
            boolean descending = random.nextBoolean();
            RowPages pages = new RowPages(client, question, shown(random), by, descending);
            List<List<@Nullable Object>> all = pages.all(5_000);
            for (int i = 0; i < 6; i++) {
                int offset = random.nextInt(all.size() + 2);
                int first = 1 + random.nextInt(300);
                String as = "seed " + seed + " by " + by + (descending ? " down" : " up") + " from " + offset + ", "
                        + first + " of " + question;
                RowPages.Page page = pages.at(offset, first);
                int from = Math.min(offset, all.size());
                int end = Math.min(from + first, all.size());
                assertThat(page.rows()).as(as).isEqualTo(all.subList(from, end));
                assertThat(page.total()).as(as).isEqualTo(all.size());
                assertThat(page.next() != null).as(as).isEqualTo(end < all.size());
                if (page.next() != null) {
                    assertThat(pages.after(page.next(), first).rows())
                            .as(as + ", the page after it")
                            .isEqualTo(all.subList(end, Math.min(end + first, all.size())));
                }
            }
        }
    }

    /** Columns to show; of few of them rows of several uploads are alike in everything. */
    private static List<String> shown(Random random) {
        return random.nextBoolean() ? LISTED : List.of(LISTED.get(random.nextInt(LISTED.size())));
    }

    /** As the gateway writes cells: times to the second, numbers without trailing zeros. */
    private static List<@Nullable Object> cells(List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : row) {
            cells.add(
                    value instanceof BigDecimal number
                            ? (number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString())
                            : value);
        }
        cells.set(0, cells.get(0) + ":00");
        return cells;
    }

    private List<List<@Nullable Object>> ask(List<String> groups, RandomQuestion question, String rows, String order)
            throws SQLException {
        List<String> selected = new ArrayList<>(groups);
        question.measures().forEach(measure -> selected.add(IndependentEngine.MEASURES.get(measure)));
        String by = groups.isEmpty()
                ? ""
                : " group by "
                        + java.util.stream.IntStream.rangeClosed(1, groups.size())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(", "));
        return engine().ask("select " + String.join(", ", selected) + " from sales where " + rows + by + order);
    }

    private static Map<List<@Nullable Object>, List<@Nullable Object>> byKey(
            List<List<@Nullable Object>> rows, int width) {
        Map<List<@Nullable Object>, List<@Nullable Object>> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.subList(0, width), row.subList(width, row.size())));
        return byKey;
    }

    static List<@Nullable Object> texts(JsonNode values) {
        List<@Nullable Object> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value)));
        return texts;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static void assertSame(JsonNode told, List<@Nullable Object> expected, String as) {
        assertThat(told).as(as).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Object number = expected.get(i);
            if (number == null) {
                assertThat(told.path(i).isNull()).as(as + " #" + i + " " + told).isTrue();
            } else {
                assertThat(GraphClient.number(told.path(i))).as(as + " #" + i).isEqualByComparingTo((BigDecimal)
                        number);
            }
        }
    }

    private IndependentEngine engine() {
        return java.util.Objects.requireNonNull(engine);
    }

    private GraphClient client() {
        GraphClient client =
                new GraphClient(base, () -> TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        return client;
    }
}
