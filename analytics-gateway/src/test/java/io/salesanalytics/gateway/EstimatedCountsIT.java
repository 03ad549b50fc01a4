package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Different values are counted one by one up to a bound, here a low one; above it they are estimated, and answers say so. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestProfile(EstimatedCountsIT.LowBound.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimatedCountsIT {
    private static final String SOURCE = "gw-estimates";
    private static final int BOUND = 2_000;
    /** Five standard errors. */
    private static final Percentage OFF = Percentage.withPercentage(4);

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Sale> sales = new ArrayList<>();

    @TestHTTPResource("/")
    URI base = URI.create("/");

    public static class LowBound implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.druid.exact-distinct", Integer.toString(BOUND));
        }
    }

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        List<LoadedData.Loaded> loaded = List.of(
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(9000, 5, 2), 2),
                LoadedData.load(tenant + "__" + SOURCE, Sale.some(9000, 6, 2), 2));
        loaded.forEach(l -> sales.addAll(l.sales()));
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, loaded));
    }

    @AfterAll
    void retract() throws Exception {
        if (!sales.isEmpty()) {
            LoadedData.retract(tenant, SOURCE);
        }
    }

    private GraphClient client() {
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        return client;
    }

    private long orders(Predicate<Sale> which) {
        return sales.stream().filter(which).map(Sale::order).distinct().count();
    }

    @Test
    void estimatesWhatIsAboveTheBoundAndSaysSo() throws Exception {
        JsonNode told = client().data(
                        """
                        {kpis(dataSource:"gw-estimates"){estimated totalTransactions uniqueCustomers}
                         breakdown(dataSource:"gw-estimates",dimensions:["branch"],measures:["transactions","revenue","averageTransaction"]){
                           estimated rows{key values}}
                         series(dataSource:"gw-estimates",measures:["transactions","revenue"],granularity:QUARTER){
                           estimated points{time values}}}""",
                        Map.of());
        long all = orders(sale -> true);
        assertThat(all).isGreaterThan(BOUND);
        assertThat(told.path("kpis").path("totalTransactions").asLong()).isCloseTo(all, OFF);
        assertThat(texts(told.path("kpis"))).containsExactlyInAnyOrder("totalTransactions", "averageTransaction");
        assertThat(told.path("kpis").path("uniqueCustomers").asLong())
                .isEqualTo(sales.stream()
                        .map(Sale::customer)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .count());
        assertThat(texts(told.path("breakdown"))).containsExactly("transactions", "averageTransaction");
        for (JsonNode row : told.path("breakdown").path("rows")) {
            String branch = row.path("key").path(0).textValue();
            Predicate<Sale> mine = sale -> java.util.Objects.equals(branch, sale.branch());
            assertThat(row.path("values").path(0).asLong()).as(branch).isCloseTo(orders(mine), OFF);
            assertThat(row.path("values").path(1).decimalValue())
                    .as(branch)
                    .isEqualByComparingTo(sales.stream()
                            .filter(mine)
                            .map(Sale::amount)
                            .filter(java.util.Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(texts(told.path("series"))).containsExactly("transactions");
        for (JsonNode point : told.path("series").path("points")) {
            LocalDate start = LocalDate.parse(point.path("time").asText().substring(0, 10));
            assertThat(point.path("values").path(0).asLong())
                    .isCloseTo(
                            orders(sale -> !sale.time().toLocalDate().isBefore(start)
                                    && sale.time().toLocalDate().isBefore(start.plusMonths(3))),
                            OFF);
        }
    }

    @Test
    void countsOneByOneWhereAQuestionMeetsFew() throws Exception {
        JsonNode told = client().data(
                        """
                        {breakdown(dataSource:"gw-estimates",dimensions:["branch"],measures:["transactions"],
                           range:{start:"2024-02-01",end:"2024-02-14"}){estimated rows{key values}}}""",
                        Map.of())
                .path("breakdown");
        assertThat(texts(told)).isEmpty();
        for (JsonNode row : told.path("rows")) {
            String branch = row.path("key").path(0).textValue();
            assertThat(row.path("values").path(0).asLong())
                    .as(branch)
                    .isEqualTo(orders(sale -> java.util.Objects.equals(branch, sale.branch())
                            && sale.time().getYear() == 2024
                            && sale.time().getMonthValue() == 2
                            && sale.time().getDayOfMonth() <= 14));
        }
    }

    @Test
    void saysSoToSimpleClientsToo() throws Exception {
        GraphClient client = client();
        assertThat(texts(GraphClient.json(
                        client.get("api/kpis/summary?dataSource=gw-estimates").body())))
                .contains("totalTransactions");
        assertThat(texts(GraphClient.json(client.get("api/charts/branch-performance?dataSource=gw-estimates")
                        .body())))
                .containsExactly("transactions");
        assertThat(texts(GraphClient.json(client.get("api/tables/branch-data?dataSource=gw-estimates")
                        .body())))
                .containsExactly("transactions", "averageTransaction");
    }

    private static List<String> texts(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("estimated").forEach(name -> names.add(name.asText()));
        return names;
    }
}
