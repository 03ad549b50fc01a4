package io.salesanalytics.gateway.health;

import java.util.Map;

/**
 * How everything is.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param parts each part by name
 */
public record PartHealth(String status, Map<String, Part> parts) {
    static final String UP = "UP";
    static final String DOWN = "DOWN";

    /**
     * How one part is.
     *
     * @param status {@code UP} or {@code DOWN}
     * @param detail one plain sentence, without addresses or secrets
     */
    public record Part(String status, String detail) {
        static Part up(String detail) {
            return new Part(UP, detail);
        }

        static Part down(String detail) {
            return new Part(DOWN, detail);
        }

        boolean isUp() {
            return status.equals(UP);
        }
    }

    static PartHealth of(Map<String, Part> parts) {
        boolean up = parts.values().stream().allMatch(Part::isUp);
        return new PartHealth(up ? UP : DOWN, parts);
    }
}
