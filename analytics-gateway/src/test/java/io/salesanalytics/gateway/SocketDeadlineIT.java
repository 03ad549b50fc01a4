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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations on a socket have a deadline as requests have: Druid is told of it, and of operations that nobody waits for. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(value = HangingDruid.class, restrictToAnnotatedClass = true)
@TestProfile(SocketDeadlineIT.LittlePatience.class)
class SocketDeadlineIT {
    private static final String SOURCE = "gw-deadline";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    public static final class LittlePatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.work.patience", PATIENCE.toString());
        }
    }

    @BeforeEach
    void publish() throws Exception {
        Infrastructure.assume();
        DruidTable table = new DruidTable(
                HangingDruid.TABLE,
                UUID.randomUUID(),
                HangingDruid.ROWS,
                "2024-01-01T00:00",
                "2024-12-31T00:00",
                RandomSales.stored(2));
        LoadedData.publish(LoadedData.describe(
                tenant, SOURCE, 1, RandomSales.columns(), List.of(new LoadedData.Loaded(table, List.of()))));
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        HangingDruid.forget();
    }

    @AfterEach
    void retract() throws Exception {
        LoadedData.retract(tenant, SOURCE);
    }

    @Test
    void endsAnOperationWhosePatienceIsOverAndTellsDruidBeforehand() throws Exception {
        Socket socket = open();
        socket.send(question("revenue"));

        JsonNode answer = socket.next();
        assertThat(answer.path("id").asText()).isEqualTo("1");
        assertThat(answer.toString()).contains("ENGINE_TIMEOUT", "\"retryAfter\":");
        assertThat(HangingDruid.deadlines()).isNotEmpty().allSatisfy(millis -> assertThat(millis)
                .isBetween(1L, PATIENCE.toMillis()));
        socket.close();
    }

    @Test
    void stopsTheQueryOfAnOperationThatItsCallerEnds() throws Exception {
        Socket socket = open();
        socket.send(question("units"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !HangingDruid.deadlines()
                .isEmpty());
        assertThat(HangingDruid.stopped()).isZero();

        socket.send("{\"id\":\"1\",\"type\":\"complete\"}");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> HangingDruid.stopped() == 1);
        socket.close();
    }

    private static String question(String measure) {
        return "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{breakdown(dataSource:\\\"" + SOURCE
                + "\\\",dimensions:[],measures:[\\\"" + measure + "\\\"],range:{start:\\\"" + HangingDruid.DAY
                + "\\\",end:\\\"" + HangingDruid.DAY + "\\\"}){rows{values}}}\"}}";
    }

    private Socket open() throws Exception {
        Socket socket = new Socket(base);
        socket.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\""
                + TestTokens.of(tenant, "viewer").bearer() + "\"}}");
        assertThat(socket.next().path("type").asText()).isEqualTo("connection_ack");
        return socket;
    }
}
