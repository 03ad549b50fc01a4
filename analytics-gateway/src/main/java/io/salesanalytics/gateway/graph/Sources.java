package io.salesanalytics.gateway.graph;

import io.salesanalytics.gateway.model.SemanticModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one answer is made from, so that it is known for how long it stays right. */
final class Sources {
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private volatile boolean other;

    /** Notes a data source; returns it. Two versions of one in an answer make it good for this once only. */
    SemanticModel used(SemanticModel model) {
        Long before = versions.put(model.source().dataSource(), model.source().version());
        if (before != null && before != model.source().version()) {
            usedOther();
        }
        return model;
    }

    /** Notes that something went in which changes without a publication. */
    void usedOther() {
        other = true;
    }

    /** Whether the answer stays right for as long as the versions are the newest. */
    boolean dependOnVersionsAlone() {
        return !other && !versions.isEmpty();
    }

    /** The versions of the data sources by name. */
    Map<String, Long> versions() {
        return Map.copyOf(versions);
    }
}
