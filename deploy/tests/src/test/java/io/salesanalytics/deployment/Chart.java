package io.salesanalytics.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart, rendered with values files. */
final class Chart {
    static final String RELEASE = "shop";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<List<Path>, List<ObjectNode>> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** The settings of each installation that is checked. */
    static Stream<Path> installations() {
        return Stream.concat(
                Repository.files("helm/sales-analytics/ci", "-values.yaml").stream(),
                Stream.of(Repository.CHART.resolve("values-small.yaml")));
    }

    /** All objects of an installation, hooks and tests included. */
    static List<ObjectNode> render(Path... values) {
        return RENDERED.computeIfAbsent(List.of(values), Chart::renderAnew);
    }

    static List<ObjectNode> ofKind(List<ObjectNode> objects, String... kinds) {
        return objects.stream()
                .filter(object -> List.of(kinds).contains(object.path("kind").asText()))
                .toList();
    }

    /** The pod templates among the objects, and pods themselves. */
    static List<JsonNode> pods(List<ObjectNode> objects) {
        return objects.stream()
                .map(object -> object.path("kind").asText().equals("Pod") ? object : object.at("/spec/template"))
                .filter(pod -> pod.has("spec") && pod.path("spec").has("containers"))
                .map(JsonNode.class::cast)
                .toList();
    }

    static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.of("containers", "initContainers")
                .flatMap(kind -> stream(pod.path("spec").path(kind)));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }

    static String name(JsonNode object) {
        return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
    }

    static List<ObjectNode> parse(String yaml) {
        try {
            var parser = YAML.getFactory().createParser(yaml);
            List<ObjectNode> objects = new ArrayList<>();
            YAML.readerFor(JsonNode.class).<JsonNode>readValues(parser).forEachRemaining(node -> {
                if (node instanceof ObjectNode object && !object.isEmpty()) {
                    objects.add(object);
                }
            });
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ObjectNode> renderAnew(List<Path> values) {
        List<String> arguments =
                new ArrayList<>(List.of("template", RELEASE, Repository.CHART.toString(), "--namespace", "sales"));
        values.forEach(file -> arguments.addAll(List.of("--values", file.toString())));
        Helm.Output output = Helm.run(arguments.toArray(String[]::new));
        if (!output.succeeded()) {
            throw new AssertionError(output.text());
        }
        return parse(output.text());
    }
}
