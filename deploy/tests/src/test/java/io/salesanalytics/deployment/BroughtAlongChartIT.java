package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The chart with all servers brought along, really run on images that stand for the official ones. */
@EnabledIfEnvironmentVariable(
        named = "DEPLOYMENT_PLAY",
        matches = "true",
        disabledReason = "plays the chart with podman: ./dev test-deploy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroughtAlongChartIT {
    private static final String SOURCE = "kept-sales";
    private static final BigDecimal REVENUE = new BigDecimal("30000000000000.35");
    private static final List<String> SERVERS = List.of(
            "postgresql",
            "redis",
            "kafka",
            "s3",
            "druid-zookeeper",
            "druid-coordinator",
            "druid-historical-default-tier",
            "druid-indexer",
            "druid-broker",
            "druid-router");

    private PlayedInstallation installation;

    @BeforeAll
    void install() throws IOException {
        installation = new PlayedInstallation(Files.createTempDirectory("play"), true);
        installation.install();
    }

    @AfterAll
    void remove() {
        installation.close();
    }

    @Test
    void passesTheChartsOwnTestAndKeepsDataWhenEachServerIsReplaced() throws IOException {
        String base = "http://127.0.0.1:" + PlayedInstallation.EDGE;
        Podman.play("test", installation.chart().test());
        assertThat(Podman.outcome(Chart.RELEASE + "-sales-analytics-test-test"))
                .contains("OK: logged in", "revenue 193470.5 and 141 units are right")
                .endsWith("exit 0");
        Client client = Client.signIn(base, PlayedInstallation.PASSWORD);
        client.awaitCompleted(client.upload(
                SOURCE,
                "Order Date,Product,Revenue\n2024-01-05,A,10000000000000.15\n2024-02-06,B,20000000000000.20\n"));

        for (String server : SERVERS) {
            installation.replaceServer(server);
            client.awaitRevenue(SOURCE, REVENUE);
        }

        client.awaitCompleted(client.upload(SOURCE, "Order Date,Product,Revenue\n2024-03-01,C,0.65\n"));
        client.awaitRevenue(SOURCE, new BigDecimal("30000000000001.00"));
    }
}
