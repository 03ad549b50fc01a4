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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows that most data does not have: before 1970, and more cells of a grid than an answer has rows. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesIT {
    private static final String OLD = "gw-old";
    private static final String GRID = "gw-grid";
    private static final int SIDE = 101;

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private boolean loaded;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        publish(
                OLD,
                List.of(
                        sale("1965-06-15T10:30:00", "A", "a", "1"),
                        sale("1965-06-15T10:59:59", "A", "a", "2"),
                        sale("1969-12-31T23:00:00", "A", "a", "4")));
        publish(GRID, grid());
        loaded = true;
    }

    private void publish(String name, List<Sale> sales) throws Exception {
        LoadedData.publish(
                LoadedData.describe(tenant, name, 1, List.of(LoadedData.load(tenant + "__" + name, sales, 2))));
    }

    /** More than 10,000 cells, of which the one of the largest branch and the largest item is the smallest. */
    private static List<Sale> grid() {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                String amount = i == 0 && j == 0 ? "0.01" : i == 0 || j == 0 ? "20" : "10";
                sales.add(sale("2025-03-01T12:00:00", "Branch " + i, "Item " + j, amount));
            }
        }
        return sales;
    }

    private static Sale sale(String time, String branch, String item, String amount) {
        return new Sale(
                LocalDateTime.parse(time),
                branch,
                item,
                null,
                "SO-1",
                new BigDecimal(amount),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE);
    }

    @AfterAll
    void retract() throws Exception {
        if (loaded) {
            LoadedData.retract(tenant, OLD);
            LoadedData.retract(tenant, GRID);
        }
    }

    private GraphClient client() {
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.data("{dataSources{name}}", Map.of())
                                .path("dataSources")
                                .size()
                        == 2);
        return client;
    }

    @Test
    void putsHoursBefore1970WhereTheyBelong() throws Exception {
        JsonNode points = client().data(
                        """
                        {series(dataSource:"gw-old", measures:["revenue"], granularity:HOUR,
                          range:{start:"1965-06-15", end:"1965-06-15"}) {points{time values}}}""",
                        Map.of())
                .path("series")
                .path("points");

        assertThat(points).hasSize(24);
        assertThat(points.path(10).path("time").asText()).isEqualTo("1965-06-15T10:00:00");
        assertThat(GraphClient.number(points.path(10).path("values").path(0))).isEqualByComparingTo("3");
        assertThat(points.path(11).path("values").path(0).isNull()).isTrue();
    }

    @Test
    void drawsTheSmallestCellOfAHeatmapToo() throws Exception {
        JsonNode chart = GraphClient.json(client().get("api/charts/branch-product-heatmap?dataSource=gw-grid")
                .body());

        int across = labels(chart.path("labels")).indexOf("Item 0");
        List<String> lines = new ArrayList<>();
        chart.path("datasets").forEach(set -> lines.add(set.path("label").asText()));
        JsonNode line = chart.path("datasets").path(lines.indexOf("Branch 0"));
        assertThat(GraphClient.number(line.path("data").path(across))).isEqualByComparingTo("0.01");
        assertThat(GraphClient.number(line.path("data").path(across == 0 ? 1 : 0)))
                .isEqualByComparingTo("20");
    }

    private static List<String> labels(JsonNode labels) {
        List<String> texts = new ArrayList<>();
        labels.forEach(label -> texts.add(label.asText()));
        return texts;
    }

    @Test
    void comparesWithNothingWhereTheDataHasNoDayOfAPeriod() throws Exception {
        JsonNode row = client().data(
                        """
                        {breakdown(dataSource:"gw-grid", dimensions:[], measures:["rows","revenue"],
                          compare:PREVIOUS_YEAR) {rows{values previous}}}""",
                        Map.of())
                .path("breakdown")
                .path("rows")
                .path(0);

        assertThat(row.path("values").path(0).asInt()).isEqualTo(SIDE * SIDE);
        assertThat(row.path("previous").path(0).isNull()).isTrue();
        assertThat(row.path("previous").path(1).isNull()).isTrue();
    }
}
