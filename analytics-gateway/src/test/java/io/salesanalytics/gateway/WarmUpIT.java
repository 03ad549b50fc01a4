package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The first visitor after a publication finds the overview's answers, even where Druid has lost the rows meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class WarmUpIT {
    private static final String SOURCE = "gw-warm";

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);
    private Set<String> kept = Set.of();

    @Inject
    RedisDataSource redis;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @Test
    void keepsTheOverviewBeforeAnybodyAsks() throws Exception {
        Infrastructure.assume();
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        LoadedData.Loaded loaded = LoadedData.load(tenant + "__" + SOURCE, Sale.some(300, 31, 2), 2);
        Expected all = new Expected(loaded.sales());
        LoadedData.publish(LoadedData.describe(tenant, SOURCE, 1, List.of(loaded)));
        Awaitility.await("answers are kept and no more are added")
                .atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(3))
                .until(this::nothingWasAdded);
        LoadedData.unload(loaded);

        assertThat(client.errorCode(
                        "{breakdown(dataSource:\"gw-warm\",dimensions:[\"Order No\"],measures:[\"units\"]){truncated}}",
                        Map.of()))
                .as("Druid has lost the rows")
                .isEqualTo("ENGINE_UNAVAILABLE");
        Expected.assertTold(
                client.data("{kpis(dataSource:\"gw-warm\"){totalProfit}}", Map.of())
                        .at("/kpis/totalProfit"),
                all.profit());
        assertThat(client.data(
                                """
                                {series(dataSource:"gw-warm",measures:["revenue","profit","profitMargin","transactions",
                                  "averageTransaction","units","uniqueCustomers","uniqueProducts"]){points{values}}}""",
                                Map.of())
                        .at("/series/points"))
                .isNotEmpty();
        for (String dimension : List.of("branch", "product", "customer")) {
            assertThat(client.data(
                                    "{breakdown(dataSource:\"gw-warm\",dimensions:[\"" + dimension
                                            + "\"],measures:[\"revenue\"],limit:10){rows{values}}}",
                                    Map.of())
                            .at("/breakdown/rows"))
                    .as(dimension)
                    .isNotEmpty();
        }
        LoadedData.retract(tenant, SOURCE);
    }

    private boolean nothingWasAdded() {
        Set<String> now = Set.copyOf(redis.key().keys("answers:*:" + tenant + ":" + SOURCE + ":*"));
        boolean same = !now.isEmpty() && now.equals(kept);
        kept = now;
        return same;
    }
}
