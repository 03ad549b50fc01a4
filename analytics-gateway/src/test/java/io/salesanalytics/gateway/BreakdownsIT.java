package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups, charts and tables: each number is compared with the one computed here from the same rows. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class BreakdownsIT extends LoadedSales {
    BreakdownsIT() {
        super("gw-groups");
    }

    @Test
    void groupsByAConceptWithRowsThatLackIt() throws Exception {
        JsonNode breakdown = client().data(
                        """
                        {breakdown(dataSource:"gw-groups", dimensions:["branch"],
                          measures:["Amount","profitMargin","uniqueCustomers","Unit Price","transactions"]) {
                          dimensions measures{name unit formula} truncated rows{key values previous}}}""",
                        Map.of())
                .path("breakdown");

        Map<@Nullable String, List<Sale>> byBranch = new HashMap<>();
        sales().forEach(s ->
                byBranch.computeIfAbsent(s.branch(), b -> new ArrayList<>()).add(s));
        assertThat(breakdown.path("rows")).hasSize(byBranch.size());
        assertThat(breakdown.path("truncated").asBoolean()).isFalse();
        BigDecimal last = null;
        for (JsonNode row : breakdown.path("rows")) {
            JsonNode key = row.path("key").path(0);
            Expected expected = new Expected(byBranch.getOrDefault(key.isNull() ? null : key.asText(), List.of()));
            Expected.assertTold(row.path("values").path(0), expected.revenue());
            Expected.assertTold(row.path("values").path(1), expected.margin());
            Expected.assertTold(row.path("values").path(2), expected.customers());
            Expected.assertTold(row.path("values").path(3), expected.price());
            Expected.assertTold(row.path("values").path(4), expected.transactions());
            BigDecimal revenue = row.path("values").path(0).decimalValue();
            assertThat(last == null || revenue.compareTo(last) <= 0).isTrue();
            last = revenue;
        }
    }

    @Test
    void keepsTheFirstGroupsByACountAndSaysThatThereAreMore() throws Exception {
        JsonNode breakdown = client().data(
                        """
                        {breakdown(dataSource:"gw-groups", dimensions:["Item","branch"], measures:["uniqueCustomers","rows"],
                          orderBy:{by:"uniqueCustomers",direction:DESC}, limit:7) {truncated rows{key values}}}""",
                        Map.of())
                .path("breakdown");

        Map<List<@Nullable String>, Expected> groups = sales().stream()
                .collect(Collectors.groupingBy(
                        s -> Arrays.asList(s.product(), s.branch()),
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
            Expected group = groups.get(
                    Arrays.asList(row.path("key").path(0).asText(), branch.isNull() ? null : branch.asText()));
            told.add(row.path("values").path(0).decimalValue());
            Expected.assertTold(row.path("values").path(0), group.customers());
            Expected.assertTold(
                    row.path("values").path(1), BigDecimal.valueOf(group.sales().size()));
        }
        assertThat(told).usingElementComparator(Comparator.naturalOrder()).containsExactlyElementsOf(best);
    }

    @Test
    void letsDruidChooseTheFirstGroupsWhereThatIsExact() throws Exception {
        JsonNode rows = client().data(
                        """
                        {breakdown(dataSource:"gw-groups", dimensions:["customer"], measures:["units","uniqueProducts"],
                          limit:5) {truncated rows{key values}}}""",
                        Map.of())
                .path("breakdown")
                .path("rows");

        Map<String, Expected> groups = sales().stream()
                .filter(s -> s.customer() != null)
                .collect(Collectors.groupingBy(
                        s -> String.valueOf(s.customer()),
                        Collectors.collectingAndThen(Collectors.toList(), Expected::new)));
        assertThat(rows).hasSize(5);
        for (JsonNode row : rows) {
            if (!row.path("key").path(0).isNull()) {
                Expected group = groups.get(row.path("key").path(0).asText());
                Expected.assertTold(row.path("values").path(0), group.sum(Sale::units));
                Expected.assertTold(row.path("values").path(1), group.distinct(Sale::product));
            }
        }
    }

    @Test
    void ordersGroupsByHowMuchTheyChanged() throws Exception {
        JsonNode rows = client().data(
                        """
                        {breakdown(dataSource:"gw-groups", dimensions:["Item"], measures:["units"], limit:3, compare:PREVIOUS_YEAR,
                          range:{start:"2025-01-01",end:"2025-03-31"}, orderBy:{by:"units",direction:ASC,change:true}) {
                          truncated rows{key values previous}}}""",
                        Map.of())
                .path("breakdown")
                .path("rows");

        List<BigDecimal> changes = sales().stream()
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
    void tellsTotalsAsOneRow() throws Exception {
        JsonNode rows = client().data(
                        "{breakdown(dataSource:\"gw-groups\",dimensions:[],measures:[\"revenue\",\"averageTransaction\"]){rows{key values}}}",
                        Map.of())
                .path("breakdown")
                .path("rows");

        assertThat(rows).hasSize(1);
        Expected.assertTold(rows.path(0).path("values").path(0), new Expected(sales()).revenue());
        Expected.assertTold(rows.path(0).path("values").path(1), new Expected(sales()).averageTransaction());
    }

    @Test
    void listsTheValuesOfADimensionMostFrequentFirst() throws Exception {
        JsonNode values = client().data(
                        "{filterValues(dataSource:\"gw-groups\",dimension:\"product\",search:\"product 1\",first:3){truncated values{value count}}}",
                        Map.of())
                .path("filterValues");

        Map<String, Long> counts = sales().stream()
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
    void findsRowsByATextThatSomeDimensionContains() throws Exception {
        JsonNode rows = client().data(
                        "{rows(dataSource:\"gw-groups\",search:\"kisumu\",first:5,columns:[\"branch\",\"revenue\"]){columns rows totalCount}}",
                        Map.of())
                .path("rows");

        assertThat(rows.path("totalCount").asLong())
                .isEqualTo(sales().stream()
                        .filter(s -> String.valueOf(s.branch()).startsWith("Kisumu"))
                        .count());
        assertThat(rows.path("columns").path(0).asText()).isEqualTo("Branch Name");
        assertThat(rows.path("rows").path(0).path(0).asText()).startsWith("Kisumu");
        assertThat(client().errorCode("{rows(dataSource:\"gw-groups\",after:\"bm9uZQ\"){columns}}", Map.of()))
                .isEqualTo("CURSOR_INVALID");
        for (String where : List.of("offset:-1", "offset:100000001", "offset:0,after:\"bm9uZQ\"")) {
            assertThat(client().errorCode("{rows(dataSource:\"gw-groups\"," + where + "){columns}}", Map.of()))
                    .as(where)
                    .isEqualTo("OFFSET_INVALID");
        }
        assertThat(client().errorCode("{rows(dataSource:\"gw-groups\",columns:[\"nope\"]){columns}}", Map.of()))
                .isEqualTo("COLUMN_UNKNOWN");
        for (String filter : List.of(
                "dimension:\"Amount\",operator:CONTAINS,values:[\"1\"]",
                "dimension:\"profitMargin\",operator:GREATER_THAN,values:[\"1\"]")) {
            assertThat(client().errorCode(
                                    "{rows(dataSource:\"gw-groups\",filters:[{" + filter + "}]){columns}}", Map.of()))
                    .as(filter)
                    .isEqualTo("FILTER_INVALID");
        }
    }

    @Test
    void answersSimpleClientsWithTheSameNumbers() throws Exception {
        JsonNode summary = GraphClient.json(
                client().get("api/kpis/summary?dataSource=gw-groups&filter.branch=Nairobi&compare=previous_year")
                        .body());
        Expected nairobi = new Expected(
                sales().stream().filter(s -> "Nairobi".equals(s.branch())).toList());
        Expected.assertTold(summary.path("totalRevenue"), nairobi.revenue());
        Expected.assertTold(summary.path("profitMargin"), nairobi.margin());
        JsonNode trend = GraphClient.json(
                client().get("api/charts/sales-trend?dataSource=gw-groups&startDate=2024-03-01&endDate=2024-03-10")
                        .body());
        assertThat(trend.path("labels")).hasSize(10);
        Expected.assertTold(
                trend.path("datasets").path(0).path("data").path(4),
                within("2024-03-05", "2024-03-05", s -> true).revenue());
        JsonNode options = GraphClient.json(
                client().get("api/filters/options?dataSource=gw-groups").body());
        assertThat(options.path("dimensions").findValuesAsText("concept")).contains("branch", "product");
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
            JsonNode drawn = GraphClient.json(client().get("api/charts/" + chart + "?dataSource=gw-groups")
                    .body());
            boolean lacking = List.of("returns", "salesperson-performance").contains(chart);
            assertThat(drawn.path("labels").isEmpty()).as(chart).isEqualTo(lacking);
            assertThat(drawn.path("unavailable").isEmpty()).as(chart).isEqualTo(!lacking);
            for (JsonNode set : drawn.path("datasets")) {
                assertThat(set.path("data")).as(chart).hasSameSizeAs(drawn.path("labels"));
            }
        }
        JsonNode products = GraphClient.json(
                client().get("api/tables/product-data?dataSource=gw-groups&perPage=7&page=2&sort=-units")
                        .body());
        List<BigDecimal> units = sales().stream().collect(Collectors.groupingBy(Sale::product)).values().stream()
                .map(group -> new Expected(group).sum(Sale::units))
                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                .toList();
        assertThat(products.path("pagination").path("total").asInt()).isEqualTo(units.size());
        assertThat(products.path("columns").path(0).asText()).isEqualTo("Item");
        for (int i = 0; i < 7; i++) {
            Expected.assertTold(products.path("data").path(i).path("units"), units.get(7 + i));
        }
        JsonNode rows = GraphClient.json(
                client().get("api/tables/sales-data?dataSource=gw-groups&perPage=5&page=3&sort=Amount:desc")
                        .body());
        List<BigDecimal> amounts = sales().stream()
                .map(Sale::amount)
                .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                .toList();
        assertThat(rows.path("pagination").path("total").asInt()).isEqualTo(sales().size());
        for (int i = 0; i < 5; i++) {
            Expected.assertTold(rows.path("data").path(i).path("Amount"), amounts.get(10 + i));
        }
        for (String wrong : List.of("perPage=0", "perPage=1001", "page=0")) {
            for (String table : List.of("sales-data", "product-data", "customer-data")) {
                HttpResponse<String> refused = client().get("api/tables/" + table + "?dataSource=gw-groups&" + wrong);
                assertThat(refused.body()).as(table + " " + wrong).contains("LIMIT_INVALID");
            }
        }
        assertThat(client().get("api/tables/sales-data?dataSource=gw-groups&sort=nope")
                        .statusCode())
                .isEqualTo(400);
    }
}
