package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The Compose file, really run: every container of it, under the engine that {@code DOCKER_HOST} names. */
@EnabledIfEnvironmentVariable(
        named = "COMPOSE_PROGRAM",
        matches = ".+",
        disabledReason = "starts the Compose file: ./dev test-deploy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlayedComposeIT {
    private static final String SOURCE = "kept-sales";
    private static final BigDecimal REVENUE = new BigDecimal("30000000000000.35");

    private PlayedCompose compose;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        compose = new PlayedCompose(System.getenv("COMPOSE_PROGRAM"));
        compose.up();
    }

    @AfterAll
    void remove() {
        compose.close();
    }

    @Test
    @Order(1)
    void passesTheSmokeTestOfTheGuide() throws IOException {
        String password = compose.secrets().get("ADMIN_PASSWORD");

        String said = Program.run(
                Repository.ROOT,
                Map.of("BASE_URL", PlayedCompose.BASE, "ADMIN_PASSWORD", password),
                List.of("sh", "helm/sales-analytics/files/smoke-test"));

        assertThat(said).contains("OK: logged in", "revenue 193470.5 and 141 units are right");
        client = Client.signIn(PlayedCompose.BASE, password);
        client.awaitCompleted(client.upload(
                SOURCE,
                "Order Date,Product,Revenue\n2024-01-05,A,10000000000000.15\n2024-02-06,B,20000000000000.20\n"));
        assertThat(client.revenue(SOURCE)).isEqualByComparingTo(REVENUE);
    }

    @Test
    @Order(2)
    void writesNoSecretIntoALog() throws IOException {
        assertThat(compose.logs())
                .contains("druid.metadata.storage.connector")
                .doesNotContain(compose.secrets().values());
    }

    @Test
    @Order(3)
    void keepsDataThroughARestartOfEachContainer() throws IOException {
        for (String service : Compose.services().keySet()) {
            compose.restart(service);
            client.awaitRevenue(SOURCE, REVENUE);
        }
        client.awaitCompleted(client.upload(SOURCE, "Order Date,Product,Revenue\n2024-03-01,C,0.65\n"));
        assertThat(client.revenue(SOURCE)).isEqualByComparingTo("30000000000001.00");
    }

    @Test
    @Order(4)
    void asksAsManyGatewaysAsThereAre() {
        compose.scaleGateways(4);
        Instant scaled = Instant.now();

        Client.await("an answer of each gateway", () -> {
            client.revenue(SOURCE);
            return compose.gatewaysThatAnswered(scaled) == 4;
        });
    }

    @Test
    @Order(5)
    void keepsDataAndSessionsThroughDownAndUp() {
        compose.down();
        compose.up();

        client.awaitRevenue(SOURCE, new BigDecimal("30000000000001.00"));
    }
}
