package io.salesanalytics.auth.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in this process. Holds so many keys and forgets the least used, so that made-up names cannot fill the heap. */
final class LocalAttempts implements Attempts {
    private static final int MOST_KEYS = 20_000;
    private static final String NOTE = "note:";

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Entry(long count, Instant pausedUntil, Instant forgetAt) {}

    LocalAttempts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration paused(String key) {
        Duration left = Duration.between(clock.instant(), current(key).pausedUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public synchronized long count(String key, Duration memory) {
        Entry before = current(key);
        Instant forgetAt = clock.instant().plus(memory);
        entries.put(key, new Entry(before.count() + 1, before.pausedUntil(), forgetAt));
        return before.count() + 1;
    }

    @Override
    public synchronized void pause(String key, Duration pause) {
        Entry before = current(key);
        entries.put(key, new Entry(before.count(), clock.instant().plus(pause), before.forgetAt()));
    }

    @Override
    public synchronized void forget(String key) {
        entries.remove(key);
    }

    @Override
    public synchronized void note(String key, Duration memory) {
        count(NOTE + key, memory);
    }

    @Override
    public synchronized boolean noted(String key) {
        return current(NOTE + key).count() > 0;
    }

    private Entry current(String key) {
        Entry entry = entries.get(key);
        return entry != null && clock.instant().isBefore(entry.forgetAt())
                ? entry
                : new Entry(0, Instant.EPOCH, Instant.EPOCH);
    }
}
