package io.salesanalytics.gateway.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the answers to one request were read from: each finding once, however many answers it is for, kept ones too. */
public final class Reads {
    private static final ThreadLocal<@Nullable Reads> CURRENT = new ThreadLocal<>();

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    /** Does something for the request. */
    public <T> T during(Supplier<T> work) {
        Reads before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Notes what an answer was read from, for whoever this thread works for. */
    static void note(@Nullable Reading reading) {
        Reads current = CURRENT.get();
        if (current != null && reading != null) {
            current.readings.put(reading.id(), reading);
        }
    }

    /** All of it together; its id means nothing. */
    public Reading total() {
        int queries = 0;
        long rows = 0;
        long bytes = 0;
        for (Reading reading : readings.values()) {
            queries += reading.queries();
            rows += reading.rows();
            bytes += reading.bytes();
        }
        return new Reading("", queries, rows, bytes);
    }
}
