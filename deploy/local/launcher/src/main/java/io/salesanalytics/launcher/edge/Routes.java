package io.salesanalytics.launcher.edge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which path belongs to which service. A path covers itself and everything below it. */
public final class Routes {
    /** Served on each service's own port only. */
    private static final List<String> PRIVATE = List.of("/metrics", "/q", "/api");

    private static final List<String> MISLEADING = List.of("//", "\\", "%2f", "%5c", "%00");

    private final Map<String, Target> targets = new LinkedHashMap<>();

    /** Adds paths of one server; the first that covers a request's path wins. */
    public Routes add(Target target, String... paths) {
        for (String path : paths) {
            targets.put(path, target);
        }
        return this;
    }

    Optional<Target> target(String path) {
        return targets.entrySet().stream()
                .filter(route -> covers(route.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the path is neither a service's nor the page's. */
    boolean isPrivate(String path) {
        return PRIVATE.stream().anyMatch(prefix -> covers(prefix, path));
    }

    /** Whether a server that tidies the path up could take it for another one than the edge does. */
    static boolean isAmbiguous(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        List<String> segments = Arrays.asList(plain.split("/", -1));
        return !plain.startsWith("/")
                || MISLEADING.stream().anyMatch(plain::contains)
                || segments.contains(".")
                || segments.contains("..");
    }

    private static boolean covers(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
