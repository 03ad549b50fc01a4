package io.salesanalytics.gateway.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer: it is worth finding for as long as somebody does. A request waits until its caller has left or
 * its time is up; work that several share waits for all of them, and nobody joins it once it is given up.
 */
public final class Interest {
    private static final ThreadLocal<@Nullable Interest> CURRENT = new ThreadLocal<>();
    private static final Duration EVER = Duration.ofDays(365);

    private final List<Interest> sharing = new ArrayList<>();
    private final long until;
    private boolean over;

    private Interest(Duration patience) {
        this.until = System.nanoTime() + patience.toNanos();
    }

    /** Of a request that waits for so long. */
    public static Interest ofRequest(Duration patience) {
        return new Interest(patience);
    }

    /** Of whoever this thread works for; of no end where that is nobody in particular. */
    public static Interest current() {
        Interest current = CURRENT.get();
        return current == null ? new Interest(EVER) : current;
    }

    /** In work that this thread does, and that others may come to share. */
    public static Interest shared() {
        Interest shared = new Interest(EVER);
        shared.sharing.add(current());
        return shared;
    }

    /** Lets one more share the work; false where it is given up already. */
    public synchronized boolean join(Interest other) {
        return !isOver() && sharing.add(other);
    }

    /** The caller does not wait any more. */
    public synchronized void leave() {
        over = true;
    }

    /** Whether nobody waits any more; once so, always so. */
    public synchronized boolean isOver() {
        over |= sharing.isEmpty() ? left().isZero() : sharing.stream().allMatch(Interest::isOver);
        return over;
    }

    /** For how long somebody still waits, as far as time goes. */
    public synchronized Duration left() {
        long nanos = sharing.isEmpty()
                ? until - System.nanoTime()
                : sharing.stream()
                        .mapToLong(other -> other.left().toNanos())
                        .max()
                        .orElse(0);
        return Duration.ofNanos(Math.max(0, nanos));
    }

    /** Does something on behalf of those who wait. */
    public <T> T during(Supplier<T> work) {
        Interest before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
