package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.DruidTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Questions that nobody waits for leave people's questions their turn. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(value = HangingDruid.class, restrictToAnnotatedClass = true)
class WarmUpWhileDruidHangsIT {
    private static final int SOURCES = 12;

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @Test
    void leavesThreadsToPeople() throws Exception {
        Infrastructure.assume();
        HangingDruid.forget();
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        // All there is begins on the day that Druid does not answer about.
        DruidTable table = new DruidTable(
                HangingDruid.TABLE,
                UUID.randomUUID(),
                HangingDruid.ROWS,
                HangingDruid.DAY + "T00:00",
                "2024-12-31T00:00",
                RandomSales.stored(2));
        for (int i = 0; i < SOURCES; i++) {
            LoadedData.publish(LoadedData.describe(
                    tenant, "gw-" + i, 1, RandomSales.columns(), List.of(new LoadedData.Loaded(table, List.of()))));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.data("{dataSources{name}}", Map.of())
                                        .path("dataSources")
                                        .size()
                                == SOURCES
                        && !HangingDruid.deadlines().isEmpty());

        for (int i = 0; i < SOURCES; i++) {
            assertThat(client.data(
                                    "{breakdown(dataSource:\"gw-" + i
                                            + "\",dimensions:[],measures:[\"units\"],range:{start:\"2024-06-01\",end:\"2024-06-30\"}){truncated}}",
                                    Map.of())
                            .at("/breakdown/truncated")
                            .asBoolean(true))
                    .isFalse();
            LoadedData.retract(tenant, "gw-" + i);
        }
    }
}
