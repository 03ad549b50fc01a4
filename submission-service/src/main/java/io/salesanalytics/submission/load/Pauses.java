package io.salesanalytics.submission.load;

import java.time.Duration;

/** Pauses that start short and grow, until the time is up. */
final class Pauses {
    private static final double GROWTH = 1.3;
    /** Segments that are on record are loaded within seconds; nothing new for this long means that nothing comes. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final long longest;
    private final long start = System.nanoTime();
    private final long deadline;
    private double next;

    Pauses(Duration first, Duration longest, Duration total) {
        this.next = first.toMillis();
        this.longest = longest.toMillis();
        this.deadline = start + total.toNanos();
    }

    /** Waits a while; false, at once, when the time is up. */
    boolean pause() throws InterruptedException {
        if (System.nanoTime() >= deadline) {
            return false;
        }
        Thread.sleep((long) next);
        next = Math.min(longest, next * GROWTH);
        return true;
    }

    /** Whether waiting has gone on for so long that what is there is all there will be. */
    boolean settled() {
        return System.nanoTime() - start > SETTLING.toNanos();
    }
}
