package io.salesanalytics.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The Compose file, its anchors and merges resolved. */
final class Compose {
    private static final Map<String, Object> FILE = map(
            new Load(LoadSettings.builder().build()).loadFromString(Repository.read("deploy/compose/compose.yaml")));

    private Compose() {}

    static Map<String, Object> services() {
        return map(FILE.get("services"));
    }

    static Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    static Map<String, Object> environment(String service) {
        return map(service(service).getOrDefault("environment", Map.of()));
    }

    static Map<String, Object> volumes() {
        return map(FILE.get("volumes"));
    }

    /** A mapping with what its {@code <<} brings; its own keys go first. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        Map<String, Object> own = new LinkedHashMap<>((Map<String, Object>) node);
        Object merged = own.remove("<<");
        List<Object> sources = new ArrayList<>();
        if (merged instanceof List<?> several) {
            sources.addAll(several);
        } else if (merged != null) {
            sources.add(merged);
        }
        sources.forEach(source -> map(source).forEach(own::putIfAbsent));
        return own;
    }
}
