package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidClients;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.work.Interest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A query that Druid would work on until its timeout of half a minute. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbandonedQueryIT {
    private static final Duration WELL_BEFORE_THE_TIMEOUT = Duration.ofSeconds(15);
    private static final String SLOW = "strlen(replace(repeat(concat(\"Client\", \"Order No\"), 200000), 'SO', 'OS'))";

    @Inject
    DruidClients druids;

    private String table = "";

    @BeforeAll
    void load() throws Exception {
        Infrastructure.assume();
        String name = "gw" + UUID.randomUUID().toString().substring(0, 8) + "__gw-abandoned";
        table = LoadedData.load(name, Sale.some(4000, 21, 2), 2).table().name();
    }

    @Test
    void isStoppedOnceNobodyWaitsForIt() {
        Interest first = Interest.ofRequest(Duration.ofMinutes(1));
        Interest second = Interest.ofRequest(Duration.ofMinutes(1));
        Interest both = first.during(Interest::shared);
        assertThat(both.join(second)).isTrue();

        CompletableFuture<JsonNode> answer =
                both.during(() -> druids.of("anybody").send(slow()));
        first.leave();
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> !answer.isDone());
        second.leave();

        assertEndsWithTimeout(answer);
    }

    @Test
    void runsNoLongerThanTheRequestWaits() {
        CompletableFuture<JsonNode> answer = Interest.ofRequest(Duration.ofSeconds(2))
                .during(() -> druids.of("anybody").send(slow()));

        assertEndsWithTimeout(answer);
    }

    private static void assertEndsWithTimeout(CompletableFuture<JsonNode> answer) {
        assertThat(answer)
                .failsWithin(WELL_BEFORE_THE_TIMEOUT)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(GatewayError.ENGINE_TIMEOUT));
    }

    private DruidQuery slow() {
        return new DruidQuery.Timeseries(
                DruidSource.of(List.of(table)),
                List.of("2000-01-01/2100-01-01"),
                "all",
                List.of(new DruidQuery.VirtualColumn("expression", "slow", SLOW, "LONG")),
                null,
                List.of(Aggregator.longSum("n", "slow")),
                Map.of());
    }
}
