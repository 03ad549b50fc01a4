package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The chart, really run: its images, its environment, its secrets, its jobs, on real servers. One after the other. */
@EnabledIfEnvironmentVariable(
        named = "DEPLOYMENT_PLAY",
        matches = "true",
        disabledReason = "plays the chart with podman: ./dev test-deploy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlayedChartIT {
    private static final String BASE = "http://127.0.0.1:" + PlayedInstallation.EDGE;
    private static final String SOURCE = "kept-sales";
    private static final BigDecimal REVENUE = new BigDecimal("30000000000000.35");
    private static final List<String> DOUBLED =
            List.of("ingest-service", "validation-service", "schema-service", "submission-service");

    private PlayedInstallation installation;
    private Client client;

    @BeforeAll
    void install() throws IOException {
        installation = new PlayedInstallation(Files.createTempDirectory("play"), false);
        installation.install();
    }

    @BeforeEach
    void signIn() throws IOException {
        client = Client.signIn(BASE, PlayedInstallation.PASSWORD);
    }

    @AfterAll
    void remove() {
        installation.close();
    }

    @Test
    @Order(1)
    void passesTheChartsOwnTest() throws IOException {
        Podman.play("test", installation.chart().test());

        assertThat(Podman.outcome(Chart.RELEASE + "-sales-analytics-test-test"))
                .contains("OK: logged in", "revenue 193470.5 and 141 units are right")
                .endsWith("exit 0");
    }

    @Test
    @Order(2)
    void runsAsNobodyOnAFileSystemThatCannotBeWritten() {
        for (String service : PlayedInstallation.SERVICES) {
            String said = Podman.run(
                    "exec",
                    PlayedInstallation.container(service),
                    "sh",
                    "-c",
                    "id -u; touch /opt/sales-analytics/x 2>&1 || true");

            assertThat(said).as(service).contains("10001", "Read-only file system");
        }
    }

    @Test
    @Order(3)
    void doesNothingTwiceWithTwoOfEachService() throws IOException {
        PlayedChart chart = installation.chart();
        for (String service : DOUBLED) {
            Podman.play("second-" + service, chart.secondOf(service, secondPort(service)));
        }
        DOUBLED.forEach(service -> Client.awaitReady(secondPort(service), "/q/health/ready"));
        Events events = new Events(System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        Client.await("sharing between the readers", () -> events.readers("validation-service") == 4);

        Map<String, String> tasks = new LinkedHashMap<>();
        for (int file = 0; file < 16; file++) {
            tasks.put(client.upload("shared-" + file % 8, csv(file)), "shared-" + file % 8);
        }
        tasks.keySet().forEach(client::awaitCompleted);

        for (int source = 0; source < 8; source++) {
            assertThat(client.revenue("shared-" + source))
                    .isEqualByComparingTo(BigDecimal.valueOf(2 * source + 8).add(new BigDecimal("0.02")));
        }
        for (String topic : List.of("file-uploaded", "file-validated", "schema-resolved", "segments-submitted")) {
            assertThat(events.count(topic, tasks.keySet())).as(topic).containsOnly(Map.entry(1, 16));
        }
        assertThat(filesRead("second-validation-service-pod-0-validation-service"))
                .isBetween(1L, 15L);
    }

    @Test
    @Order(4)
    void keepsDataAndSessionsThroughAnUpgrade() throws IOException {
        client.awaitCompleted(client.upload(
                SOURCE,
                "Order Date,Product,Revenue\n2024-01-05,A,10000000000000.15\n2024-02-06,B,20000000000000.20\n"));
        assertThat(client.revenue(SOURCE)).isEqualByComparingTo(REVENUE);

        installation.remove();
        installation.signWith("second");
        installation.install();

        assertThat(client.revenue(SOURCE)).isEqualByComparingTo(REVENUE);
        assertThat(Client.signIn(BASE, PlayedInstallation.PASSWORD).revenue(SOURCE))
                .isEqualByComparingTo(REVENUE);
    }

    private static int secondPort(String service) {
        return PlayedInstallation.port(service) + 50;
    }

    private static long filesRead(String container) {
        return Podman.run("logs", container)
                .lines()
                .filter(line -> line.contains("file done:"))
                .count();
    }

    private static String csv(int file) {
        return "Order Date,Product,Revenue\n2024-01-%02d,A,%d.01\n".formatted(file + 1, file);
    }
}
