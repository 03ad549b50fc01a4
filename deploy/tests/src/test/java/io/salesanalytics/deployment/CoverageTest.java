package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesanalytics.contracts.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a service reads may be missing where it is installed, and nothing it does not know may be set there. */
class CoverageTest {
    /** Read by nobody who is installed: the password comes as a file in the chart, the port is a default's. */
    private static final Set<String> NOT_IN_THE_CHART = Set.of("ADMIN_PASSWORD", "PORT");

    /** Compose makes choices for its one machine that an installation of one's own makes itself. */
    private static final Set<String> NOT_IN_COMPOSE = Set.of(
            "ADMIN_PASSWORD_FILE",
            "AUTH_SIGNING_KEY",
            "PORT",
            "DRUID_USERNAME",
            "DRUID_PASSWORD",
            "S3_PATH_STYLE",
            "S3_CREDENTIALS",
            "KAFKA_TOPICS_CREATE",
            "KAFKA_TOPICS_PARTITIONS");

    /** Read by Java, Quarkus and the Kafka client, not by settings of ours. */
    private static final List<String> PLATFORM =
            List.of("JDK_JAVA_OPTIONS", "QUARKUS_", "KAFKA_SECURITY_", "KAFKA_SASL_", "KAFKA_SSL_");

    static Stream<String> services() {
        return Repository.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsEveryVariableOfTheServiceInTheChart(String service) {
        Set<String> wanted = new TreeSet<>(Settings.variables(service));
        wanted.removeAll(NOT_IN_THE_CHART);

        assertThat(chart(service)).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsEveryVariableOfTheServiceInCompose(String service) {
        Set<String> wanted = new TreeSet<>(Settings.variables(service));
        wanted.removeAll(NOT_IN_COMPOSE);

        assertThat(compose(service)).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsNothingThatTheServiceDoesNotRead(String service) {
        Set<String> known = new TreeSet<>(Settings.variables(service));
        Settings.properties(service).forEach(property -> known.add(property.variable()));

        assertThat(Stream.concat(chart(service).stream(), compose(service).stream()))
                .allMatch(name -> known.contains(name)
                        || PLATFORM.stream().anyMatch(name::startsWith)
                        || name.startsWith("GATEWAY_DRUID_CLUSTERS_"));
    }

    @Test
    void tellsTheEdgeWhatItNeeds() {
        assertThat(chart("edge"))
                .contains("AUTH_URL", "INGEST_URL", "GATEWAY_URL", "EDGE_PORT", "EDGE_TRUSTED_PROXIES");
        assertThat(compose("edge")).contains("AUTH_URL", "INGEST_URL", "GATEWAY_URL", "EDGE_RESOLVE");
    }

    @Test
    void namesTopicsThatTheContractsKnowAndNoOthers() {
        Set<String> known = Topic.ALL.stream().map(Topic::name).collect(Collectors.toSet());

        for (String service : Repository.SERVICES) {
            List<String> named = Settings.values(service, "mp\\.messaging\\.[^=]*\\.topics?").stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .filter(topic -> !topic.equals("dead-letters"))
                    .toList();
            assertThat(known).as(service).containsAll(named);
        }
    }

    @Test
    void scalesEachServiceByTheTopicAndGroupItReads() {
        Map<String, String> scaled = new HashMap<>();
        for (ObjectNode object : Chart.ofKind(scaled(), "ScaledObject")) {
            JsonNode kafka = object.at("/spec/triggers/0/metadata");
            scaled.put(kafka.path("consumerGroup").asText(), kafka.path("topic").asText());
        }

        assertThat(scaled).hasSize(3).allSatisfy((group, topic) -> {
            String channel = "mp\\.messaging\\.incoming\\." + topic;
            assertThat(Settings.values(group, channel + "\\.topic")).containsExactly(topic);
            assertThat(Settings.values(group, channel + "\\.group\\.id")).containsExactly(group);
        });
    }

    @Test
    void makesTheBucketOfTheFirstTenant() {
        String template = Settings.properties("ingest-service").stream()
                .filter(property -> property.name().equals("ingest.storage.bucket-template"))
                .findFirst()
                .orElseThrow()
                .value();
        String bucket = template.replace("{tenant}", "main");

        assertThat(Chart.ofKind(scaled(), "StatefulSet").toString()).contains("/data/" + bucket);
        assertThat(Repository.read("deploy/compose/compose.yaml")).contains("/data/" + bucket);
    }

    private static List<ObjectNode> scaled() {
        return Chart.render(Repository.CHART.resolve("ci/scaled-values.yaml"));
    }

    /** Variables of a service in an installation with servers brought along, and in one on servers of one's own. */
    private static Set<String> chart(String service) {
        return Stream.of("ci/default-values.yaml", "ci/existing-values.yaml")
                .flatMap(values -> Chart.pods(Chart.render(Repository.CHART.resolve(values))).stream())
                .flatMap(Chart::containers)
                .filter(container -> container.path("name").asText().equals(service))
                .flatMap(container -> Chart.stream(container.path("env")))
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> compose(String service) {
        return new TreeSet<>(Compose.environment(service).keySet());
    }
}
