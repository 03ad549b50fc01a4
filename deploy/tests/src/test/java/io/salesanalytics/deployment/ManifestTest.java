package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object of every installation, as a cluster would take it. */
class ManifestTest {
    /** Kinds of operators, which Kubernetes' own models do not know. */
    private static final Set<String> FOREIGN = Set.of("ScaledObject", "ServiceMonitor");

    private static final KubernetesSerialization MODELS = new KubernetesSerialization();

    static Stream<Path> installations() {
        return Chart.installations();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void hasNoFieldThatKubernetesDoesNotKnow(Path values) {
        for (ObjectNode object : Chart.render(values)) {
            Object model = MODELS.unmarshal(object.toString());
            if (FOREIGN.contains(object.path("kind").asText())) {
                continue;
            }
            assertThat(model).as(Chart.name(object)).isNotInstanceOfAny(GenericKubernetesResource.class, Map.class);
            assertThat(UnknownFields.of(model)).as(Chart.name(object)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void namesEachObjectOnce(Path values) {
        assertThat(Chart.render(values)).extracting(Chart::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void keepsToTheRestrictedPodSecurityStandard(Path values) {
        for (JsonNode pod : Chart.pods(Chart.render(values))) {
            JsonNode security = pod.at("/spec/securityContext");
            String name =
                    pod.at("/metadata/labels/app.kubernetes.io~1component").asText();
            assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true))
                    .as(name)
                    .isFalse();
            assertThat(security.path("runAsNonRoot").asBoolean()).as(name).isTrue();
            assertThat(security.path("runAsUser").asInt()).as(name).isPositive();
            assertThat(security.at("/seccompProfile/type").asText()).as(name).isEqualTo("RuntimeDefault");
            assertThat(pod.path("spec").has("hostNetwork")).as(name).isFalse();
            assertThat(volumeKinds(pod))
                    .as(name)
                    .isSubsetOf("configMap", "secret", "emptyDir", "persistentVolumeClaim", "projected");
            Chart.containers(pod).forEach(container -> {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(name)
                        .isFalse();
                assertThat(own.at("/capabilities/drop/0").asText()).as(name).isEqualTo("ALL");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void givesTheProductsOwnContainersAReadOnlyRoot(Path values) {
        for (JsonNode pod : Chart.pods(Chart.render(values))) {
            Chart.containers(pod)
                    .filter(container -> container.path("image").asText().contains("sales-analytics/"))
                    .forEach(container -> assertThat(container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean())
                            .as(container.path("name").asText())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void limitsTheMemoryOfEveryContainerToWhatIsReserved(Path values) {
        for (JsonNode pod : Chart.pods(Chart.render(values))) {
            Chart.containers(pod).forEach(container -> {
                String reserved = container.at("/resources/requests/memory").asText();
                assertThat(reserved).as(container.path("name").asText()).isNotEmpty();
                assertThat(container.at("/resources/limits/memory").asText()).isEqualTo(reserved);
                assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void leavesEveryJavaMachineRoomBesideItsHeap(Path values) {
        for (JsonNode pod : Chart.pods(Chart.render(values))) {
            Chart.containers(pod).forEach(container -> {
                String options = environment(container, "JDK_JAVA_OPTIONS");
                if (options.startsWith("-Xmx")) {
                    int heap = Integer.parseInt(options.substring(4, options.indexOf('m', 4)));
                    String limit = container.at("/resources/limits/memory").asText();
                    assertThat(Integer.parseInt(limit.replace("Mi", "")) - heap)
                            .as(container.path("name").asText())
                            .isGreaterThanOrEqualTo(192);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void tellsStartLifeAndReadinessApart(Path values) {
        for (ObjectNode object : Chart.ofKind(Chart.render(values), "Deployment", "StatefulSet")) {
            JsonNode container = object.at("/spec/template/spec/containers/0");
            assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                    .as(Chart.name(object))
                    .allMatch(container::has);
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void holdsNoPasswordInPlainText(Path values) {
        for (JsonNode pod : Chart.pods(Chart.render(values))) {
            Chart.containers(pod)
                    .flatMap(container -> Chart.stream(container.path("env")))
                    .filter(variable -> variable.path("name")
                            .asText()
                            .matches("(?i).*(password|secret|access_?key|credential|jaas).*"))
                    .filter(variable -> !variable.path("name").asText().matches("ADMIN_PASSWORD_FILE|S3_CREDENTIALS"))
                    .forEach(variable -> assertThat(variable.has("value"))
                            .as(variable.toString())
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void refersToNothingThatIsNotThere(Path values) {
        List<ObjectNode> objects = Chart.render(values);
        assertThat(new References(objects).broken()).isEmpty();
    }

    private static String environment(JsonNode container, String name) {
        return Chart.stream(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static Set<String> volumeKinds(JsonNode pod) {
        return Chart.stream(pod.at("/spec/volumes"))
                .flatMap(volume -> volume.properties().stream().map(Map.Entry::getKey))
                .filter(key -> !key.equals("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
