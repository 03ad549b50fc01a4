package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart as Helm 4 takes it. */
class ChartTest {
    private static final String FOLDER = Repository.CHART.toString();

    static Stream<Path> installations() {
        return Chart.installations();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void passesLintWithoutAWarning(Path values) {
        Helm.Output output = Helm.run("lint", "--strict", FOLDER, "--values", values.toString());

        assertThat(output.succeeded()).as(output.text()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void rendersTheSameTwice(Path values) {
        assertThat(Helm.run("template", "x", FOLDER, "-f", values.toString())
                        .text()
                        .replaceAll("(?m)^  [a-z0-9.-]+: [A-Za-z0-9+/=]{40,}$", "secret"))
                .isEqualTo(Helm.run("template", "x", FOLDER, "-f", values.toString())
                        .text()
                        .replaceAll("(?m)^  [a-z0-9.-]+: [A-Za-z0-9+/=]{40,}$", "secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    servces.x=1                                                   | additional properties 'servces' not allowed
                    services.auth-service.replics=2                               | at '/services/auth-service': additional properties 'replics'
                    services.auth-service.replicas=two                            | at '/services/auth-service/replicas'
                    services.ingest-service.heapMegabytes=16                      | minimum
                    image.pullPolicy=always                                       | value must be one of 'Always'
                    publicUrl=sales.example.com                                   | at '/publicUrl'
                    kafka.enabled=false                                           | at '/kafka/bootstrapServers'
                    kafka.enabled=false,kafka.bootstrapServers=kafka              | does not match pattern
                    kafka.securityProtocol=SASL_SSL                               | at '/kafka/sasl
                    postgresql.enabled=false,postgresql.url=jdbc:postgresql://h/d | at '/postgresql/existingSecret'
                    postgresql.enabled=false,postgresql.existingSecret=s          | at '/postgresql/url'
                    redis.enabled=false,redis.url=redis://:secret@h:6379          | at '/redis/url'
                    s3.enabled=false                                              | at '/s3/existingSecret'
                    s3.bucketTemplate=sales                                       | at '/s3/bucketTemplate'
                    druid.enabled=false                                           | at '/druid/url'
                    ingress.enabled=true                                          | at '/ingress/host'
                    gatewayApi.enabled=true                                       | at '/gatewayApi/parentRefs'
                    migrations.jobs=true                                          | needs a database that is there before the chart
                    autoscaling.pipeline.enabled=true,autoscaling.pipeline.maxReplicas=9 | would wait for nothing
                    autoscaling.gateway.enabled=true,autoscaling.gateway.minReplicas=9   | is more than maxReplicas
                    """)
    void refusesWhatCannotWorkAndSaysWhy(String setting, String reason) {
        Helm.Output output = Helm.run("template", "x", FOLDER, "--set", setting);

        assertThat(output.succeeded()).isFalse();
        assertThat(output.text()).contains(reason);
    }

    @Test
    void asksForMetadataOfADruidThatIsBroughtAlongAlone() {
        Helm.Output output = Helm.run(
                "template",
                "x",
                FOLDER,
                "--set",
                "postgresql.enabled=false,postgresql.url=jdbc:postgresql://h/d,postgresql.existingSecret=s");

        assertThat(output.succeeded()).isFalse();
        assertThat(output.text()).contains("druid.metadataUrl is missing");
    }

    @Test
    void rendersTheProductionPresetWithTheExamplesOfServers() {
        List<String> arguments = new ArrayList<>(List.of("template", "x", FOLDER));
        arguments.addAll(List.of("--values", FOLDER + "/values-production.yaml"));
        for (String example : List.of("aws", "cloudnative-pg", "strimzi", "druid-operator")) {
            arguments.addAll(List.of("--values", FOLDER + "/values-examples/" + example + ".yaml"));
        }
        Helm.Output output = Helm.run(arguments.toArray(String[]::new));

        assertThat(output.succeeded()).as(output.text()).isTrue();
        assertThat(output.text()).contains("sales-analytics-migrate-auth-service");
    }

    @Test
    void refusesTheProductionPresetAsLongAsNoServerIsNamed() {
        Helm.Output output = Helm.run("template", "x", FOLDER, "--values", FOLDER + "/values-production.yaml");

        assertThat(output.succeeded()).isFalse();
        assertThat(output.text()).contains("/kafka/bootstrapServers", "/postgresql/url", "/druid/url");
    }

    @Test
    void becomesAPackageWithoutItsTests(@TempDir Path folder) throws IOException {
        Helm.Output output = Helm.run("package", FOLDER, "--destination", folder.toString());

        assertThat(output.succeeded()).as(output.text()).isTrue();
        try (Stream<Path> made = Files.list(folder)) {
            Path archive = made.findFirst().orElseThrow();
            assertThat(archive.getFileName().toString())
                    .startsWith("sales-analytics-")
                    .endsWith(".tgz");
            assertThat(Helm.run("show", "values", archive.toString()).text()).contains("publicUrl:");
        }
    }
}
