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
import io.salesanalytics.contracts.DruidTable;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing listens where Druid should be. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestProfile(DruidAwayIT.Nowhere.class)
class DruidAwayIT {
    private static final String SOURCE = "gw-away";

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    /** A port that is never given out. */
    public static final class Nowhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.druid.url", "http://127.0.0.1:1");
        }
    }

    @BeforeAll
    static void needs() {
        Infrastructure.assume();
    }

    @Test
    void saysWhenToComeBackAndKeepsAnsweringTheRest() throws Exception {
        DruidTable table = new DruidTable("nowhere", UUID.randomUUID(), 10, null, null, RandomSales.stored(2));
        LoadedData.publish(LoadedData.describe(
                tenant, SOURCE, 1, RandomSales.columns(), List.of(new LoadedData.Loaded(table, List.of()))));
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());

        for (int times = 0; times < 20; times++) {
            HttpResponse<String> refused = client.get("api/kpis/summary?dataSource=" + SOURCE + "&startDate=2025-01-0"
                    + (1 + times % 9) + "&endDate=2025-12-31");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(GraphClient.json(refused.body()).path("code").asText()).isEqualTo("ENGINE_UNAVAILABLE");
        }
        JsonNode error = client.ask("{kpis(dataSource:\"gw-away\"){totalRevenue}}", Map.of())
                .at("/errors/0/extensions");
        assertThat(error.path("code").asText()).isEqualTo("ENGINE_UNAVAILABLE");
        assertThat(error.path("retryAfter").asInt()).isPositive();
        assertThat(client.data("{dataSources{name rows}}", Map.of())
                        .path("dataSources")
                        .path(0)
                        .path("rows")
                        .asInt())
                .isEqualTo(10);
        LoadedData.retract(tenant, SOURCE);
    }
}
