package io.salesanalytics.gateway.graph;

import io.salesanalytics.gateway.catalogue.Catalogue.Standing;
import io.salesanalytics.gateway.query.Reads;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one answer is made from, so that it is known for how long it stays right. */
final class Sources {
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Reads reads = new Reads();
    private volatile boolean other;

    /** What Druid read for it. */
    Reads reads() {
        return reads;
    }

    /** Notes a data source. Two states of one in an answer make it good for this once only. */
    void used(String dataSource, Standing standing) {
        Standing before = standings.put(dataSource, standing);
        if (before != null && !before.equals(standing)) {
            usedOther();
        }
    }

    /** Notes that something went in which changes without a word. */
    void usedOther() {
        other = true;
    }

    /** Whether the answer stays right for as long as the data sources stand as they do. */
    boolean dependOnDataAlone() {
        return !other && !standings.isEmpty();
    }

    /** What the answer depends on, by data source. */
    Map<String, Standing> standings() {
        return Map.copyOf(standings);
    }
}
