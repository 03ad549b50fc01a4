package io.salesanalytics.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the objects of an installation say of each other, and whether it is there. Foreign secrets are the operator's. */
final class References {
    private static final Pattern OWN_ADDRESS = Pattern.compile("(?:^|//|,)(" + Chart.RELEASE + "-[a-z0-9-]+):(\\d+)");

    private final List<ObjectNode> objects;
    private final List<String> broken = new ArrayList<>();

    References(List<ObjectNode> objects) {
        this.objects = objects;
    }

    List<String> broken() {
        Chart.pods(objects).forEach(this::checkPod);
        Chart.ofKind(objects, "Service").forEach(service -> checkSelected(service, service.at("/spec/selector"), true));
        Chart.ofKind(objects, "PodDisruptionBudget")
                .forEach(budget -> checkSelected(budget, budget.at("/spec/selector/matchLabels"), false));
        Chart.ofKind(objects, "Deployment", "StatefulSet").forEach(this::checkOwnSelector);
        Chart.ofKind(objects, "HorizontalPodAutoscaler", "ScaledObject")
                .forEach(scaler -> require("Deployment", scaler.at("/spec/scaleTargetRef/name"), Chart.name(scaler)));
        Chart.ofKind(objects, "Ingress")
                .forEach(ingress -> require(
                        "Service", ingress.at("/spec/rules/0/http/paths/0/backend/service/name"), Chart.name(ingress)));
        Chart.ofKind(objects, "HTTPRoute")
                .forEach(route -> require("Service", route.at("/spec/rules/0/backendRefs/0/name"), Chart.name(route)));
        Chart.ofKind(objects, "StatefulSet")
                .forEach(set -> require("Service", set.at("/spec/serviceName"), Chart.name(set)));
        return broken;
    }

    private void checkPod(JsonNode pod) {
        String name = pod.at("/metadata/labels/app.kubernetes.io~1component").asText();
        Set<String> volumes = new HashSet<>();
        Chart.stream(pod.at("/spec/volumes")).forEach(volume -> {
            volumes.add(volume.path("name").asText());
            ownOrForeign("ConfigMap", volume.at("/configMap/name"), name);
            ownOrForeign("Secret", volume.at("/secret/secretName"), name);
        });
        claims(name).forEach(volumes::add);
        Chart.containers(pod).forEach(container -> {
            Chart.stream(container.path("volumeMounts"))
                    .filter(mount -> !volumes.contains(mount.path("name").asText()))
                    .forEach(mount -> broken.add(name + " mounts no volume " + mount));
            Chart.stream(container.path("env")).forEach(variable -> checkVariable(variable, name));
            Chart.stream(container.path("envFrom"))
                    .forEach(source -> ownOrForeign("ConfigMap", source.at("/configMapRef/name"), name));
        });
    }

    private Stream<String> claims(String component) {
        return Chart.ofKind(objects, "StatefulSet").stream()
                .filter(set -> set.at("/metadata/labels/app.kubernetes.io~1component")
                        .asText()
                        .equals(component))
                .flatMap(set -> Chart.stream(set.at("/spec/volumeClaimTemplates")))
                .map(claim -> claim.at("/metadata/name").asText());
    }

    private void checkVariable(JsonNode variable, String pod) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        ownOrForeign("Secret", secret.path("name"), pod);
        find("Secret", secret.path("name").asText())
                .filter(own -> !own.path("data").has(secret.path("key").asText()))
                .forEach(own ->
                        broken.add(pod + " wants a key that " + Chart.name(own) + " lacks: " + secret.path("key")));
        Matcher address = OWN_ADDRESS.matcher(variable.path("value").asText());
        while (address.find()) {
            int port = Integer.parseInt(address.group(2));
            boolean served = find("Service", address.group(1))
                    .flatMap(service -> Chart.stream(service.at("/spec/ports")))
                    .anyMatch(open -> open.path("port").asInt() == port);
            if (!served) {
                broken.add(pod + ": nobody serves " + variable);
            }
        }
    }

    /** A service must select pods of the release, and its ports must be theirs. */
    private void checkSelected(ObjectNode object, JsonNode selector, boolean withPorts) {
        List<JsonNode> selected = Chart.pods(objects).stream()
                .filter(pod -> selects(selector, pod.at("/metadata/labels")))
                .toList();
        if (selected.isEmpty()) {
            broken.add(Chart.name(object) + " selects nothing");
        }
        if (withPorts) {
            Chart.stream(object.at("/spec/ports")).forEach(port -> {
                String target = port.path("targetPort").asText();
                boolean open = selected.stream()
                        .flatMap(Chart::containers)
                        .flatMap(container -> Chart.stream(container.path("ports")))
                        .anyMatch(own -> own.path("name").asText().equals(target));
                if (!open) {
                    broken.add(Chart.name(object) + " leads to a port that nobody opens: " + target);
                }
            });
        }
    }

    private void checkOwnSelector(ObjectNode object) {
        if (!selects(object.at("/spec/selector/matchLabels"), object.at("/spec/template/metadata/labels"))) {
            broken.add(Chart.name(object) + " does not select its own pods");
        }
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(wanted -> labels.path(wanted.getKey()).equals(wanted.getValue()));
    }

    private void require(String kind, JsonNode name, String by) {
        if (find(kind, name.asText()).findAny().isEmpty()) {
            broken.add(by + " refers to a " + kind + " that is not there: " + name);
        }
    }

    /** Names that begin like the release are ours; others are the operator's to bring. */
    private void ownOrForeign(String kind, JsonNode name, String by) {
        if (name.asText().startsWith(Chart.RELEASE + "-")) {
            require(kind, name, by);
        }
    }

    private Stream<ObjectNode> find(String kind, String name) {
        return Chart.ofKind(objects, kind).stream()
                .filter(object -> object.at("/metadata/name").asText().equals(name));
    }
}
