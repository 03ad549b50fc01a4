package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every number is compared with the one computed here from the same rows, two tables of different scales together. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersIT {
    private static final String SOURCE = "gw-numbers";

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Sale> sales = new ArrayList<>();
    private List<LoadedData.Loaded> loaded = List.of();
    private GraphClient client = new GraphClient(URI.create("http://127.0.0.1"), "");

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        loaded = List.of(
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(3000, 1, 2), 2),
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(1500, 2, 4), 4));
        loaded.forEach(l -> sales.addAll(l.sales()));
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (!sales.isEmpty()) {
            LoadedData.retract(tenant, SOURCE);
        }
    }

    @BeforeEach
    void connect() {
        client = new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
    }

    @Test
    void tellsTheKeyFiguresExactlyAndHowTheyChanged() throws Exception {
        JsonNode kpis = client.data(
                        """
                        {kpis(dataSource:"gw-numbers", range:{start:"2024-06-01",end:"2024-06-30"}, compare:PREVIOUS_PERIOD) {
                          period{start end} comparison{start end} currency
                          totalRevenue netSales totalCost totalProfit profitMargin totalTransactions averageTransaction
                          unitsSold uniqueCustomers uniqueProducts uniqueBranches returnsValue
                          change{kpi absolute percent} unavailable{kpi reason}}}""",
                        Map.of())
                .path("kpis");
        Expected now = within("2024-06-01", "2024-06-30", s -> true);
        Expected before = within("2024-05-02", "2024-05-31", s -> true);

        assertSame(kpis.path("totalRevenue"), now.revenue());
        assertSame(kpis.path("netSales"), now.revenue());
        assertSame(kpis.path("totalCost"), now.cost());
        assertSame(kpis.path("totalProfit"), now.profit());
        assertSame(kpis.path("profitMargin"), now.margin());
        assertSame(kpis.path("totalTransactions"), now.transactions());
        assertSame(kpis.path("averageTransaction"), now.averageTransaction());
        assertSame(kpis.path("unitsSold"), now.sum(Sale::units));
        assertSame(kpis.path("uniqueCustomers"), now.customers());
        assertSame(kpis.path("uniqueProducts"), now.distinct(Sale::product));
        assertSame(kpis.path("uniqueBranches"), now.distinct(Sale::branch));
        assertThat(kpis.path("currency").asText()).isEqualTo("KES");
        assertThat(kpis.path("comparison").path("start").asText()).isEqualTo("2024-05-02");
        assertThat(kpis.path("returnsValue").isNull()).isTrue();
        assertThat(kpis.path("unavailable").findValuesAsText("kpi")).containsExactly("returnsValue");
        BigDecimal difference = now.cost().subtract(before.cost());
        assertThat(kpis.path("change").findValuesAsText("kpi")).contains("totalCost");
        for (JsonNode change : kpis.path("change")) {
            if (change.path("kpi").asText().equals("totalCost")) {
                assertSame(change.path("absolute"), difference);
            }
        }
    }

    @Test
    void groupsByAConceptWithRowsThatLackIt() throws Exception {
        JsonNode breakdown = client.data(
                        """
                        {breakdown(dataSource:"gw-numbers", dimensions:["branch"],
                          measures:["Amount","profitMargin","uniqueCustomers","Unit Price","transactions"]) {
                          dimensions measures{name unit formula} truncated rows{key values previous}}}""",
                        Map.of())
                .path("breakdown");

        Map<@Nullable String, List<Sale>> byBranch = new HashMap<>();
        sales.forEach(s ->
                byBranch.computeIfAbsent(s.branch(), b -> new ArrayList<>()).add(s));
        assertThat(breakdown.path("rows")).hasSize(byBranch.size());
        assertThat(breakdown.path("truncated").asBoolean()).isFalse();
        BigDecimal last = null;
        for (JsonNode row : breakdown.path("rows")) {
            JsonNode key = row.path("key").path(0);
            Expected expected = new Expected(byBranch.getOrDefault(key.isNull() ? null : key.asText(), List.of()));
            assertSame(row.path("values").path(0), expected.revenue());
            assertSame(row.path("values").path(1), expected.margin());
            assertSame(row.path("values").path(2), expected.customers());
            assertSame(row.path("values").path(3), expected.price());
            assertSame(row.path("values").path(4), expected.transactions());
            BigDecimal revenue = row.path("values").path(0).decimalValue();
            assertThat(last == null || revenue.compareTo(last) <= 0).isTrue();
            last = revenue;
        }
    }

    @Test
    void keepsTheFirstGroupsByACountAndSaysThatThereAreMore() throws Exception {
        JsonNode breakdown = client.data(
                        """
                        {breakdown(dataSource:"gw-numbers", dimensions:["Item","branch"], measures:["uniqueCustomers","rows"],
                          orderBy:{by:"uniqueCustomers",direction:DESC}, limit:7) {truncated rows{key values}}}""",
                        Map.of())
                .path("breakdown");

        Map<List<@Nullable String>, Expected> groups = sales.stream()
                .collect(Collectors.groupingBy(
                        s -> java.util.Arrays.asList(s.product(), s.branch()),
                        Collectors.collectingAndThen(Collectors.toList(), Expected::new)));
        List<BigDecimal> best = groups.values().stream()
                .map(Expected::customers)
                .sorted(Comparator.reverseOrder())
                .limit(7)
                .toList();
        assertThat(breakdown.path("truncated").asBoolean()).isTrue();
        List<BigDecimal> told = new ArrayList<>();
        for (JsonNode row : breakdown.path("rows")) {
            JsonNode branch = row.path("key").path(1);
            Expected group = groups.get(java.util.Arrays.asList(
                    row.path("key").path(0).asText(), branch.isNull() ? null : branch.asText()));
            told.add(row.path("values").path(0).decimalValue());
            assertSame(row.path("values").path(0), group.customers());
            assertSame(
                    row.path("values").path(1), BigDecimal.valueOf(group.sales().size()));
        }
        assertThat(told).usingElementComparator(Comparator.naturalOrder()).containsExactlyElementsOf(best);
    }

    @Test
    void letsDruidChooseTheFirstGroupsWhereThatIsExact() throws Exception {
        JsonNode rows = client.data(
                        """
                        {breakdown(dataSource:"gw-numbers", dimensions:["customer"], measures:["units","uniqueProducts"],
                          limit:5) {truncated rows{key values}}}""",
                        Map.of())
                .path("breakdown")
                .path("rows");

        Map<String, Expected> groups = sales.stream()
                .filter(s -> s.customer() != null)
                .collect(Collectors.groupingBy(
                        s -> String.valueOf(s.customer()),
                        Collectors.collectingAndThen(Collectors.toList(), Expected::new)));
        assertThat(rows).hasSize(5);
        for (JsonNode row : rows) {
            if (!row.path("key").path(0).isNull()) {
                Expected group = groups.get(row.path("key").path(0).asText());
                assertSame(row.path("values").path(0), group.sum(Sale::units));
                assertSame(row.path("values").path(1), group.distinct(Sale::product));
            }
        }
    }

    @Test
    void showsMonthsBesideThoseOfTheYearBefore() throws Exception {
        JsonNode series = client.data(
                        """
                        {series(dataSource:"gw-numbers", measures:["revenue","uniqueCustomers"], granularity:MONTH,
                          range:{start:"2025-01-01",end:"2025-03-31"}, compare:PREVIOUS_YEAR) {
                          granularity points{time split values previous}}}""",
                        Map.of())
                .path("series");

        assertThat(series.path("points").findValuesAsText("time"))
                .containsExactly("2025-01-01T00:00:00", "2025-02-01T00:00:00", "2025-03-01T00:00:00");
        List<String> ends = List.of("01-31", "02-28", "03-31");
        List<String> endsBefore = List.of("01-31", "02-29", "03-31");
        for (int i = 0; i < 3; i++) {
            String first = "-0" + (i + 1) + "-01";
            JsonNode point = series.path("points").path(i);
            Expected now = within("2025" + first, "2025-" + ends.get(i), s -> true);
            Expected before = within("2024" + first, "2024-" + endsBefore.get(i), s -> true);
            assertSame(point.path("values").path(0), now.revenue());
            assertSame(point.path("values").path(1), now.customers());
            assertSame(point.path("previous").path(0), before.revenue());
            assertSame(point.path("previous").path(1), before.customers());
        }
    }

    @Test
    void splitsWeeksByADimensionAndLeavesGapsEmpty() throws Exception {
        JsonNode points = client.data(
                        """
                        {series(dataSource:"gw-numbers", measures:["revenue"], granularity:WEEK, splitBy:"branch", limit:2,
                          range:{start:"2023-12-20",end:"2024-01-14"}) {points{time split values}}}""",
                        Map.of())
                .path("series")
                .path("points");

        assertThat(points.findValuesAsText("time").stream().distinct())
                .containsExactly(
                        "2023-12-18T00:00:00", "2023-12-25T00:00:00", "2024-01-01T00:00:00", "2024-01-08T00:00:00");
        assertThat(points).hasSize(8);
        assertThat(points.path(0).path("values").path(0).isNull()).isTrue();
        JsonNode last = points.path(7);
        String split = last.path("split").isNull() ? null : last.path("split").asText();
        assertSame(
                last.path("values").path(0),
                within("2024-01-08", "2024-01-14", s -> java.util.Objects.equals(s.branch(), split))
                        .revenue());
    }

    @Test
    void filtersByHostileValuesAsByAnyOther() throws Exception {
        Map<String, Predicate<Sale>> filters = new HashMap<>();
        filters.put(
                "{\"dimension\":\"branch\",\"operator\":\"IN\",\"values\":[\"Kisumu'); DROP--\",\"$.[x]\\\\n\"]}",
                s -> List.of("Kisumu'); DROP--", "$.[x]\\n").contains(String.valueOf(s.branch())));
        filters.put(
                "{\"dimension\":\"Branch Name\",\"operator\":\"NOT_IN\",\"values\":[\"Nairobi\",\"日本 🎉\"]}",
                s -> !List.of("Nairobi", "日本 🎉").contains(String.valueOf(s.branch())));
        filters.put(
                "{\"dimension\":\"branch\",\"operator\":\"CONTAINS\",\"values\":[\"\\\"old\\\"\"]}",
                s -> s.branch() != null && s.branch().contains("\"Old\""));
        filters.put(
                "{\"dimension\":\"branch\",\"operator\":\"STARTS_WITH\",\"values\":[\"$.[\",\"nai\"]}",
                s -> s.branch() != null
                        && (s.branch().startsWith("$.[") || s.branch().startsWith("Nai")));
        filters.put("{\"dimension\":\"branch\",\"operator\":\"IS_NULL\",\"values\":[]}", s -> s.branch() == null);
        filters.put("{\"dimension\":\"branch\",\"operator\":\"IS_NOT_NULL\"}", s -> s.branch() != null);
        for (Map.Entry<String, Predicate<Sale>> filter : filters.entrySet()) {
            JsonNode kpis = client.data(
                            "query($f:[FilterInput!]){kpis(dataSource:\"gw-numbers\",filters:$f){totalRevenue totalTransactions}}",
                            Map.of("f", List.of(GraphClient.json(filter.getKey()))))
                    .path("kpis");
            Expected expected =
                    new Expected(sales.stream().filter(filter.getValue()).toList());
            assertThat(GraphClient.number(kpis.path("totalRevenue")))
                    .as(filter.getKey())
                    .isEqualByComparingTo(expected.revenue());
            assertThat(GraphClient.number(kpis.path("totalTransactions")))
                    .as(filter.getKey())
                    .isEqualByComparingTo(expected.transactions());
        }
    }

    @Test
    void tellsTotalsAsOneRow() throws Exception {
        JsonNode rows = client.data(
                        "{breakdown(dataSource:\"gw-numbers\",dimensions:[],measures:[\"revenue\",\"averageTransaction\"]){rows{key values}}}",
                        Map.of())
                .path("breakdown")
                .path("rows");

        assertThat(rows).hasSize(1);
        assertSame(rows.path(0).path("values").path(0), new Expected(sales).revenue());
        assertSame(rows.path(0).path("values").path(1), new Expected(sales).averageTransaction());
    }

    @Test
    void tellsNothingForDaysWithoutRows() throws Exception {
        JsonNode kpis = client.data(
                        """
                        {kpis(dataSource:"gw-numbers", range:{start:"1999-01-01",end:"1999-12-31"}, compare:PREVIOUS_YEAR) {
                          totalRevenue totalTransactions change{absolute percent}}}""",
                        Map.of())
                .path("kpis");

        assertThat(kpis.path("totalRevenue").isNull()).isTrue();
        assertThat(kpis.path("totalTransactions").asInt(-1)).isZero();
        assertThat(kpis.path("change")).isNotEmpty().allMatch(change -> change.path("absolute")
                .isNull());
    }

    @Test
    void listsTheValuesOfADimensionMostFrequentFirst() throws Exception {
        JsonNode values = client.data(
                        "{filterValues(dataSource:\"gw-numbers\",dimension:\"product\",search:\"product 1\",first:3){truncated values{value count}}}",
                        Map.of())
                .path("filterValues");

        Map<String, Long> counts = sales.stream()
                .filter(s -> s.product().contains("Product 1"))
                .collect(Collectors.groupingBy(Sale::product, Collectors.counting()));
        assertThat(values.path("truncated").asBoolean()).isTrue();
        List<Long> best = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .toList();
        for (int i = 0; i < 3; i++) {
            JsonNode value = values.path("values").path(i);
            assertThat(value.path("count").asLong()).isEqualTo(best.get(i));
            assertThat(counts).containsEntry(value.path("value").asText(), best.get(i));
        }
    }

    @Test
    void tellsWhereNumbersComeFrom() throws Exception {
        JsonNode told = client.data(
                        """
                        {explain(dataSource:"gw-numbers",measures:["revenue","profitMargin"],
                          range:{start:"2024-03-01",end:"2024-03-10"},filters:[{dimension:"branch",values:["Nairobi"]}]){
                          dataSource version rows rowsInAll period{start end} filters{column operator values}
                          measures{name formula} files{taskId rows upload{filename}}}}""",
                        Map.of())
                .path("explain");

        long rows = sales.stream()
                .filter(s -> "Nairobi".equals(s.branch()))
                .map(s -> s.time().toLocalDate())
                .filter(day ->
                        !day.isBefore(LocalDate.parse("2024-03-01")) && !day.isAfter(LocalDate.parse("2024-03-10")))
                .count();
        assertThat(rows).isPositive();
        assertThat(told.path("rows").asLong()).isEqualTo(rows);
        assertThat(told.path("rowsInAll").asLong()).isEqualTo(sales.size());
        assertThat(told.path("version").asLong()).isEqualTo(1);
        assertThat(told.at("/filters/0/operator").asText()).isEqualTo("IN");
        assertThat(told.at("/filters/0/values/0").asText()).isEqualTo("Nairobi");
        assertThat(told.at("/measures/0/formula").asText()).isNotBlank();
        assertThat(told.path("files").findValuesAsText("rows")).containsExactly("3000", "1500");
        assertThat(told.at("/files/0/upload").isNull())
                .as("ingest-service is away")
                .isTrue();
        assertThat(client.data(
                                "{explain(dataSource:\"gw-numbers\",measures:[],range:{start:\"1990-01-01\",end:\"1990-01-01\"}){rows files{taskId}}}",
                                Map.of())
                        .path("explain")
                        .toString())
                .isEqualTo("{\"rows\":0,\"files\":[]}");
    }

    @Test
    void tellsWhatAnswersWereReadFromKeptOnesToo() throws Exception {
        String query =
                """
                {a:breakdown(dataSource:"gw-numbers",dimensions:[],measures:["revenue"],range:{start:"2025-01-01",end:"2025-03-31"}){rows{values}}
                 b:breakdown(dataSource:"gw-numbers",dimensions:["branch"],measures:["units"],range:{start:"2024-01-01",end:"2025-03-31"}){rows{key}}
                 explain(dataSource:"gw-numbers",measures:["revenue"],range:{start:"2024-03-01",end:"2024-03-31"}){rows read{queries rows bytes}}}""";
        JsonNode first = client.ask(query, Map.of());
        JsonNode again = client.ask(query.replace("a:", "c:"), Map.of());

        // Druid keeps the tests' rows in segments of a year.
        long year = sales.stream().filter(s -> s.time().getYear() == 2024).count();
        long later = sales.size() - year;
        JsonNode read = first.path("extensions").path("read");
        assertThat(first.path("errors").isMissingNode()).isTrue();
        assertThat(read.path("queries").asInt()).isEqualTo(3);
        assertThat(read.path("rows").asLong()).isEqualTo(later + sales.size() + year);
        assertThat(read.path("bytes").asLong()).isPositive();
        JsonNode explained = first.path("data").path("explain").path("read");
        assertThat(explained.path("queries").asInt()).isEqualTo(1);
        assertThat(explained.path("rows").asLong()).isEqualTo(year);
        assertThat(again.path("extensions").path("read")).isEqualTo(read);
    }

    @Test
    void answersSimpleClientsWithTheSameNumbers() throws Exception {
        JsonNode summary = GraphClient.json(
                client.get("api/kpis/summary?dataSource=gw-numbers&filter.branch=Nairobi&compare=previous_year")
                        .body());
        Expected nairobi = new Expected(
                sales.stream().filter(s -> "Nairobi".equals(s.branch())).toList());
        assertSame(summary.path("totalRevenue"), nairobi.revenue());
        assertSame(summary.path("profitMargin"), nairobi.margin());
        JsonNode trend = GraphClient.json(
                client.get("api/charts/sales-trend?dataSource=gw-numbers&startDate=2024-03-01&endDate=2024-03-10")
                        .body());
        assertThat(trend.path("labels")).hasSize(10);
        assertSame(
                trend.path("datasets").path(0).path("data").path(4),
                within("2024-03-05", "2024-03-05", s -> true).revenue());
        JsonNode options = GraphClient.json(
                client.get("api/filters/options?dataSource=gw-numbers").body());
        assertThat(options.path("dimensions").findValuesAsText("concept")).contains("branch", "product");
    }

    @Test
    void neverAnswersFromAPartOfTheRows() throws Exception {
        List<LoadedData.Loaded> two = List.of(
                LoadedData.load(tenant + "__gw-part", Sale.some(200, 3, 2), 2),
                LoadedData.load(tenant + "__gw-part", Sale.some(100, 4, 2), 2));
        LoadedData.publish(LoadedData.describe(tenant, "gw-part", 1, two));
        String rows = "{breakdown(dataSource:\"gw-part\",dimensions:[],measures:[\"%s\"]){rows{values}}}";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.ask(rows.formatted("rows"), Map.of())
                                .path("data")
                                .findPath("values")
                                .path(0)
                                .asInt()
                        == 300);

        LoadedData.unload(two.get(1));

        assertThat(client.errorCode(rows.formatted("units"), Map.of())).isEqualTo("ENGINE_UNAVAILABLE");
        assertThat(client.get("api/kpis/summary?dataSource=gw-part&startDate=2024-02-02")
                        .statusCode())
                .isEqualTo(503);
        LoadedData.retract(tenant, "gw-part");
    }

    @Test
    void sendsNothingAgainWhileTheDataIsTheSame() throws Exception {
        String path = "api/charts/branch-performance?dataSource=gw-numbers";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(path, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
        assertThat(client.get(path + "&startDate=2024-02-01", Map.of("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void drawsEveryChartAndListsEveryTable() throws Exception {
        for (String chart : List.of(
                "sales-trend",
                "margin-trend",
                "product-performance",
                "branch-performance",
                "branch-product-heatmap",
                "profitability",
                "returns",
                "customer-value",
                "salesperson-performance")) {
            JsonNode drawn = GraphClient.json(
                    client.get("api/charts/" + chart + "?dataSource=gw-numbers").body());
            boolean lacking = List.of("returns", "salesperson-performance").contains(chart);
            assertThat(drawn.path("labels").isEmpty()).as(chart).isEqualTo(lacking);
            assertThat(drawn.path("unavailable").isEmpty()).as(chart).isEqualTo(!lacking);
            for (JsonNode set : drawn.path("datasets")) {
                assertThat(set.path("data")).as(chart).hasSameSizeAs(drawn.path("labels"));
            }
        }
        JsonNode products = GraphClient.json(
                client.get("api/tables/product-data?dataSource=gw-numbers&perPage=7&page=2&sort=-units")
                        .body());
        List<BigDecimal> units = sales.stream().collect(Collectors.groupingBy(Sale::product)).values().stream()
                .map(group -> new Expected(group).sum(Sale::units))
                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                .toList();
        assertThat(products.path("pagination").path("total").asInt()).isEqualTo(units.size());
        assertThat(products.path("columns").path(0).asText()).isEqualTo("Item");
        for (int i = 0; i < 7; i++) {
            assertSame(products.path("data").path(i).path("units"), units.get(7 + i));
        }
        JsonNode rows = GraphClient.json(
                client.get("api/tables/sales-data?dataSource=gw-numbers&perPage=5&page=3&sort=Amount:desc")
                        .body());
        List<BigDecimal> amounts = sales.stream()
                .map(Sale::amount)
                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                .toList();
        assertThat(rows.path("pagination").path("total").asInt()).isEqualTo(sales.size());
        for (int i = 0; i < 5; i++) {
            assertSame(rows.path("data").path(i).path("Amount"), amounts.get(10 + i));
        }
        assertThat(client.get("api/tables/sales-data?dataSource=gw-numbers&perPage=0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("api/tables/sales-data?dataSource=gw-numbers&sort=nope")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void ordersGroupsByHowMuchTheyChanged() throws Exception {
        JsonNode rows = client.data(
                        """
                        {breakdown(dataSource:"gw-numbers", dimensions:["Item"], measures:["units"], limit:3, compare:PREVIOUS_YEAR,
                          range:{start:"2025-01-01",end:"2025-03-31"}, orderBy:{by:"units",direction:ASC,change:true}) {
                          truncated rows{key values previous}}}""",
                        Map.of())
                .path("breakdown")
                .path("rows");

        List<BigDecimal> changes = sales.stream()
                .map(Sale::product)
                .distinct()
                .map(product -> orZero(within("2025-01-01", "2025-03-31", s -> s.product()
                                        .equals(product))
                                .sum(Sale::units))
                        .subtract(orZero(within("2024-01-01", "2024-03-31", s -> s.product()
                                        .equals(product))
                                .sum(Sale::units))))
                .sorted()
                .toList();
        for (int i = 0; i < 3; i++) {
            JsonNode row = rows.path(i);
            BigDecimal change = orZero(GraphClient.number(row.path("values").path(0)))
                    .subtract(orZero(GraphClient.number(row.path("previous").path(0))));
            assertThat(change).isEqualByComparingTo(changes.get(i));
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    @Test
    void findsRowsByATextThatSomeDimensionContains() throws Exception {
        JsonNode rows = client.data(
                        "{rows(dataSource:\"gw-numbers\",search:\"kisumu\",first:5,columns:[\"branch\",\"revenue\"]){columns rows totalCount}}",
                        Map.of())
                .path("rows");

        assertThat(rows.path("totalCount").asLong())
                .isEqualTo(sales.stream()
                        .filter(s -> String.valueOf(s.branch()).startsWith("Kisumu"))
                        .count());
        assertThat(rows.path("columns").path(0).asText()).isEqualTo("Branch Name");
        assertThat(rows.path("rows").path(0).path(0).asText()).startsWith("Kisumu");
        assertThat(client.errorCode("{rows(dataSource:\"gw-numbers\",after:\"bm9uZQ\"){columns}}", Map.of()))
                .isEqualTo("CURSOR_INVALID");
        for (String where : List.of("offset:-1", "offset:100000001", "offset:0,after:\"bm9uZQ\"")) {
            assertThat(client.errorCode("{rows(dataSource:\"gw-numbers\"," + where + "){columns}}", Map.of()))
                    .as(where)
                    .isEqualTo("OFFSET_INVALID");
        }
        assertThat(client.errorCode("{rows(dataSource:\"gw-numbers\",columns:[\"nope\"]){columns}}", Map.of()))
                .isEqualTo("COLUMN_UNKNOWN");
        assertThat(client.errorCode(
                        "{rows(dataSource:\"gw-numbers\",filters:[{dimension:\"Amount\",operator:CONTAINS,values:[\"1\"]}]){columns}}",
                        Map.of()))
                .isEqualTo("FILTER_INVALID");
    }

    @Test
    void showsADataSourceToItsOwnTenantOnly() throws Exception {
        GraphClient stranger =
                new GraphClient(base, TestTokens.of("gwstranger", "viewer").bearer());

        String kept = "{kpis(dataSource:\"gw-numbers\"){totalRevenue}}";
        assertSame(client.data(kept, Map.of()).path("kpis").path("totalRevenue"), new Expected(sales).revenue());
        assertThat(stranger.data("{dataSources{name}}", Map.of()).path("dataSources"))
                .isEmpty();
        assertThat(stranger.errorCode("{kpis(dataSource:\"gw-numbers\"){totalRevenue}}", Map.of()))
                .isEqualTo("DATA_SOURCE_NOT_FOUND");
        assertThat(stranger.errorCode("{kpis(dataSource:\"there-is-none\"){totalRevenue}}", Map.of()))
                .isEqualTo("DATA_SOURCE_NOT_FOUND");
        assertThat(stranger.get("api/kpis/summary?dataSource=gw-numbers").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsAPublicationAsSoonAsItIsAnnounced() throws Exception {
        var redis = io.quarkus.arc.Arc.container()
                .instance(io.quarkus.redis.datasource.RedisDataSource.class)
                .get();
        redis.hash(String.class).hset("catalogue:" + tenant, "gw-later", "5");
        List<LoadedData.Loaded> first = loaded.subList(0, 1);
        Thread publisher = new Thread(() -> {
            try {
                LoadedData.publish(LoadedData.describe(tenant, "gw-later", 5, first));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        publisher.start();

        JsonNode source = client.data("{dataSource(name:\"gw-later\"){version rows}}", Map.of())
                .path("dataSource");
        publisher.join();
        LoadedData.retract(tenant, "gw-later");
        redis.key().del("catalogue:" + tenant);
        assertThat(source.path("version").asLong()).isEqualTo(5);
        assertThat(source.path("rows").asLong()).isEqualTo(3000);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() throws Exception {
        Map<String, String> codes = Map.of(
                "breakdown(dataSource:\"gw-numbers\",dimensions:[\"nope\"],measures:[]){truncated}",
                "DIMENSION_UNKNOWN",
                "breakdown(dataSource:\"gw-numbers\",dimensions:[],measures:[\"nope\"]){truncated}",
                "MEASURE_UNKNOWN",
                "breakdown(dataSource:\"gw-numbers\",dimensions:[],measures:[\"returnsValue\"]){truncated}",
                "MEASURE_UNAVAILABLE",
                "breakdown(dataSource:\"gw-numbers\",dimensions:[\"branch\"],measures:[],limit:10001){truncated}",
                "LIMIT_INVALID",
                "breakdown(dataSource:\"gw-numbers\",dimensions:[\"branch\"],measures:[],orderBy:{by:\"Item\"}){truncated}",
                "ORDER_INVALID",
                "kpis(dataSource:\"gw-numbers\",range:{start:\"2024-02-01\",end:\"2024-01-01\"}){currency}",
                "RANGE_INVALID",
                "series(dataSource:\"gw-numbers\",measures:[],granularity:HOUR,range:{start:\"1000-01-01\",end:\"2024-01-01\"}){granularity}",
                "TOO_MANY_POINTS",
                "kpis(dataSource:\"gw-numbers\",range:{start:\"yesterday\",end:\"2024-01-01\"}){currency}",
                "QUERY_INVALID",
                "nothing",
                "QUERY_INVALID");
        for (Map.Entry<String, String> entry : codes.entrySet()) {
            assertThat(client.errorCode("{" + entry.getKey() + "}", Map.of()))
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue());
        }
    }

    private Expected within(String start, String end, Predicate<Sale> which) {
        LocalDate first = LocalDate.parse(start);
        LocalDate last = LocalDate.parse(end);
        Stream<Sale> chosen = sales.stream().filter(s -> {
            LocalDate day = s.time().toLocalDate();
            return !day.isBefore(first) && !day.isAfter(last);
        });
        return new Expected(chosen.filter(which).toList());
    }

    private static void assertSame(JsonNode told, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(told.isNull()).isTrue();
        } else {
            assertThat(GraphClient.number(told)).isEqualByComparingTo(expected);
        }
    }
}
