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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing listens where the general Druid should be; one tenant's rows are in another. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestProfile(DruidClustersIT.TwoDruids.class)
class DruidClustersIT {
    private static final String SOURCE = "gw-clusters";
    private static final String HERE = "gw-general";
    private static final String THERE = "gw-elsewhere";

    @TestHTTPResource("/")
    URI base = URI.create("/");

    public static final class TwoDruids implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.druid.url",
                    "http://127.0.0.1:1",
                    "gateway.druid.clusters.eu.url",
                    Infrastructure.get("DRUID_URL"),
                    "gateway.druid.clusters.eu.tenants",
                    "gw-somebody," + THERE);
        }
    }

    @BeforeAll
    static void needs() {
        Infrastructure.assume();
    }

    @Test
    void asksTheDruidThatHasATenantsRows() throws Exception {
        List<Sale> sales = Sale.some(500, 3, 2);
        var rows = LoadedData.load(THERE + "__" + SOURCE, sales, 2);
        long version = System.currentTimeMillis();
        for (String tenant : List.of(HERE, THERE)) {
            LoadedData.publish(LoadedData.describe(tenant, SOURCE, version, List.of(rows)));
        }
        String query = "{kpis(dataSource:\"gw-clusters\"){totalRevenue}}";

        assertThat(client(THERE)
                        .data(query, Map.of())
                        .path("kpis")
                        .path("totalRevenue")
                        .decimalValue())
                .isEqualByComparingTo(sales.stream()
                        .map(Sale::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(client(HERE).errorCode(query, Map.of())).isEqualTo("ENGINE_UNAVAILABLE");
        JsonNode parts = GraphClient.json(client(HERE)
                        .get("health", Map.of("Accept", "application/json"))
                        .body())
                .path("parts");
        assertThat(parts.path("druid-eu").path("status").asText()).isEqualTo("UP");
        assertThat(parts.path("druid").path("status").asText()).isEqualTo("DOWN");

        LoadedData.retract(HERE, SOURCE);
        LoadedData.retract(THERE, SOURCE);
    }

    private GraphClient client(String tenant) {
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        return client;
    }
}
