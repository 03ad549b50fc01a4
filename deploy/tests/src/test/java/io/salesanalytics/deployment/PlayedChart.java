package io.salesanalytics.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the chart renders, as podman can play it on the network of the machine: services are 127.0.0.1 with their port,
 * secrets are files and variables, jobs are pods, and probes are asked by the test, not by podman.
 */
final class PlayedChart {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern SERVICE = Pattern.compile(Chart.RELEASE + "-sales-analytics-[a-z0-9-]+:(?=\\d)");
    private static final int USER = 10001;

    private final Path folder;
    private final Map<String, Map<String, String>> secrets;
    private final List<ObjectNode> objects;

    /** @param secrets what the chart's existing secrets hold, by their names */
    PlayedChart(Path folder, Map<String, Map<String, String>> secrets, Path values) {
        this.folder = folder;
        this.secrets = secrets;
        this.objects = Chart.render(values).stream().map(ObjectNode::deepCopy).toList();
    }

    /** The jobs that run before everything else. */
    String jobs() {
        return manifests(Chart.ofKind(objects, "Job").stream().map(this::pod).toList());
    }

    /** Services and edge. */
    String services() {
        return manifests(Chart.ofKind(objects, "Deployment"));
    }

    /** The servers brought along, each as one pod with its volumes. */
    String servers() {
        List<ObjectNode> claims = sets("").stream().flatMap(PlayedChart::claims).toList();
        return manifests(claims) + "---\n" + server("");
    }

    /** The server of this name, on volumes that are there. */
    String server(String name) {
        List<ObjectNode> all = new ArrayList<>(Chart.ofKind(objects, "ConfigMap"));
        sets(name).forEach(set -> all.add(deployment(set)));
        return manifests(all);
    }

    private List<ObjectNode> sets(String name) {
        return Chart.ofKind(objects, "StatefulSet").stream()
                .filter(set -> set.at("/metadata/name").asText().endsWith(name))
                .toList();
    }

    /** The claims of a set's first pod, named after the set. */
    private static Stream<ObjectNode> claims(ObjectNode set) {
        return Chart.stream(set.at("/spec/volumeClaimTemplates")).map(template -> {
            ObjectNode claim = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "PersistentVolumeClaim");
            claim.putObject("metadata").put("name", claimName(set, template));
            claim.set("spec", template.path("spec"));
            return claim;
        });
    }

    private static String claimName(ObjectNode set, JsonNode template) {
        return set.at("/metadata/name").asText() + "-kept-"
                + template.at("/metadata/name").asText();
    }

    private static ObjectNode deployment(ObjectNode set) {
        ObjectNode copy = set.deepCopy().put("kind", "Deployment");
        // On the machine's network nobody knows a pod by its own name.
        ObjectNode pod = ((ObjectNode) copy.at("/spec/template/spec")).put("hostname", "localhost");
        Chart.stream(set.at("/spec/volumeClaimTemplates")).forEach(template -> pod.withArray("volumes")
                .addObject()
                .put("name", template.at("/metadata/name").asText())
                .putObject("persistentVolumeClaim")
                .put("claimName", claimName(set, template)));
        ((ObjectNode) copy.path("spec")).remove(List.of("volumeClaimTemplates", "serviceName"));
        return copy;
    }

    /** Another pod of a service, on a port of its own. */
    String secondOf(String service, int port) {
        ObjectNode second = Chart.ofKind(objects, "Deployment").stream()
                .filter(object -> object.at("/metadata/name").asText().endsWith("-" + service))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        ((ObjectNode) second.path("metadata")).put("name", "second-" + service);
        Chart.stream(second.at("/spec/template/spec/containers/0/env"))
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_HTTP_PORT"))
                .forEach(variable -> ((ObjectNode) variable).put("value", Integer.toString(port)));
        return manifests(List.of(second));
    }

    /** The chart's own test, which talks to the edge. */
    String test() {
        return manifests(objects.stream()
                .filter(object -> object.at("/metadata/annotations/helm.sh~1hook")
                        .asText()
                        .equals("test"))
                .toList());
    }

    private ObjectNode pod(ObjectNode job) {
        ObjectNode pod = YAML.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        pod.putObject("metadata").put("name", job.at("/metadata/name").asText());
        pod.set("spec", job.at("/spec/template/spec"));
        return pod;
    }

    private String manifests(List<ObjectNode> chosen) {
        return chosen.stream()
                .map(this::adapt)
                .map(object -> SERVICE.matcher(write(object)).replaceAll("127.0.0.1:"))
                .collect(Collectors.joining("---\n"));
    }

    private ObjectNode adapt(ObjectNode original) {
        ObjectNode object = original.deepCopy();
        if (List.of("ConfigMap", "PersistentVolumeClaim")
                .contains(object.path("kind").asText())) {
            return object;
        }
        String name = object.at("/metadata/name").asText();
        JsonNode spec =
                object.path("kind").asText().equals("Pod") ? object.path("spec") : object.at("/spec/template/spec");
        containers(spec).forEach(container -> ((ObjectNode) container)
                .remove(List.of("ports", "startupProbe", "livenessProbe", "readinessProbe", "lifecycle")));
        Chart.stream(spec.path("volumes")).forEach(volume -> adaptVolume(name, (ObjectNode) volume, spec));
        return object;
    }

    /** Podman 4.3 takes equally named volumes of different pods for one, and knows no secrets as volumes. */
    private void adaptVolume(String pod, ObjectNode volume, JsonNode spec) {
        if (volume.has("configMap")) {
            return;
        }
        String old = volume.path("name").asText();
        String fresh = pod + "-" + old;
        volume.put("name", fresh);
        containers(spec)
                .flatMap(container -> Chart.stream(container.path("volumeMounts")))
                .filter(mount -> mount.path("name").asText().equals(old))
                .forEach(mount -> ((ObjectNode) mount).put("name", fresh));
        if (volume.has("secret")) {
            JsonNode secret = volume.remove("secret");
            volume.putObject("hostPath").put("path", files(fresh, secret).toString());
        }
    }

    private static Stream<JsonNode> containers(JsonNode spec) {
        return Stream.concat(Chart.stream(spec.path("containers")), Chart.stream(spec.path("initContainers")));
    }

    private Path files(String name, JsonNode secret) {
        Map<String, String> held = secrets.get(secret.path("secretName").asText());
        Map<String, String> paths = Chart.stream(secret.path("items"))
                .collect(Collectors.toMap(item -> item.path("key").asText(), item -> item.path("path")
                        .asText()));
        try {
            Path target = Files.createDirectories(folder.resolve(name));
            for (Map.Entry<String, String> entry : held.entrySet()) {
                Path file = target.resolve(paths.getOrDefault(entry.getKey(), entry.getKey()));
                Files.writeString(file, entry.getValue());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                Files.setAttribute(file, "unix:uid", USER);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(ObjectNode object) {
        try {
            return YAML.writeValueAsString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
