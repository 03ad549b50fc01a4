package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Key figures and series: each number is compared with the one computed here from the same rows. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class NumbersIT extends LoadedSales {
    NumbersIT() {
        super("gw-numbers");
    }

    @Test
    void tellsTheKeyFiguresExactlyAndHowTheyChanged() throws Exception {
        JsonNode kpis = client().data(
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

        Expected.assertTold(kpis.path("totalRevenue"), now.revenue());
        Expected.assertTold(kpis.path("netSales"), now.revenue());
        Expected.assertTold(kpis.path("totalCost"), now.cost());
        Expected.assertTold(kpis.path("totalProfit"), now.profit());
        Expected.assertTold(kpis.path("profitMargin"), now.margin());
        Expected.assertTold(kpis.path("totalTransactions"), now.transactions());
        Expected.assertTold(kpis.path("averageTransaction"), now.averageTransaction());
        Expected.assertTold(kpis.path("unitsSold"), now.sum(Sale::units));
        Expected.assertTold(kpis.path("uniqueCustomers"), now.customers());
        Expected.assertTold(kpis.path("uniqueProducts"), now.distinct(Sale::product));
        Expected.assertTold(kpis.path("uniqueBranches"), now.distinct(Sale::branch));
        assertThat(kpis.path("currency").asText()).isEqualTo("KES");
        assertThat(kpis.path("comparison").path("start").asText()).isEqualTo("2024-05-02");
        assertThat(kpis.path("returnsValue").isNull()).isTrue();
        assertThat(kpis.path("unavailable").findValuesAsText("kpi")).containsExactly("returnsValue");
        BigDecimal difference = now.cost().subtract(before.cost());
        assertThat(kpis.path("change").findValuesAsText("kpi")).contains("totalCost");
        for (JsonNode change : kpis.path("change")) {
            if (change.path("kpi").asText().equals("totalCost")) {
                Expected.assertTold(change.path("absolute"), difference);
            }
        }
    }

    @Test
    void showsMonthsBesideThoseOfTheYearBefore() throws Exception {
        JsonNode series = client().data(
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
            Expected.assertTold(point.path("values").path(0), now.revenue());
            Expected.assertTold(point.path("values").path(1), now.customers());
            Expected.assertTold(point.path("previous").path(0), before.revenue());
            Expected.assertTold(point.path("previous").path(1), before.customers());
        }
    }

    @Test
    void splitsWeeksByADimensionAndLeavesGapsEmpty() throws Exception {
        JsonNode points = client().data(
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
        Expected.assertTold(
                last.path("values").path(0),
                within("2024-01-08", "2024-01-14", s -> Objects.equals(s.branch(), split))
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
            JsonNode kpis = client().data(
                            "query($f:[FilterInput!]){kpis(dataSource:\"gw-numbers\",filters:$f){totalRevenue totalTransactions}}",
                            Map.of("f", List.of(GraphClient.json(filter.getKey()))))
                    .path("kpis");
            Expected expected =
                    new Expected(sales().stream().filter(filter.getValue()).toList());
            assertThat(GraphClient.number(kpis.path("totalRevenue")))
                    .as(filter.getKey())
                    .isEqualByComparingTo(expected.revenue());
            assertThat(GraphClient.number(kpis.path("totalTransactions")))
                    .as(filter.getKey())
                    .isEqualByComparingTo(expected.transactions());
        }
    }

    @Test
    void tellsNothingForDaysWithoutRows() throws Exception {
        JsonNode kpis = client().data(
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
            assertThat(client().errorCode("{" + entry.getKey() + "}", Map.of()))
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue());
        }
    }
}
