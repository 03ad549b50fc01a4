package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chart as Helm 3 takes it. Its library leaves hooks out, and asks a cluster for the secrets that were drawn before;
 * so secrets of one's own are named here.
 */
class Helm3Test {
    private static final Path OWN_SECRETS = Repository.CHART.resolve("ci/own-secrets-values.yaml");

    static Stream<Path> installations() {
        return Chart.installations();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void rendersTheSameObjectsAsHelm4(Path values) {
        List<String> withHelm4 = Chart.render(values, OWN_SECRETS).stream()
                .filter(object ->
                        object.at("/metadata/annotations/helm.sh~1hook").isMissingNode())
                .map(Chart::name)
                .sorted()
                .toList();

        List<String> withHelm3 = Chart.parse(template(values).call()).stream()
                .map(Chart::name)
                .sorted()
                .toList();

        assertThat(withHelm3).isEqualTo(withHelm4).isNotEmpty();
    }

    @Test
    void refusesAMistypedKey() {
        TemplateCommand command =
                template(Repository.CHART.resolve("ci/default-values.yaml")).set("services.auth-service.replics", "2");

        assertThatThrownBy(command::call).hasMessageContaining("replics");
    }

    private static TemplateCommand template(Path values) {
        return new com.marcnuri.helm.Helm(Repository.CHART)
                .template()
                .withName(Chart.RELEASE)
                .withNamespace("sales")
                .withKubeVersion("1.33.0")
                .withValuesFile(values)
                .withValuesFile(OWN_SECRETS);
    }
}
