package io.salesanalytics.auth.limit;

import java.time.Duration;

/**
 * How long to pause after so many wrong passwords: not at all for the free ones, then a first pause that doubles up to
 * the longest.
 *
 * @param free wrong passwords without a pause
 * @param first the first pause
 * @param longest the longest one
 */
record GrowingPause(int free, Duration first, Duration longest) {
    /** Beyond this any first pause has grown past any longest one. */
    private static final long MOST_DOUBLINGS = 30;

    Duration after(long wrong) {
        if (wrong <= free) {
            return Duration.ZERO;
        }
        Duration grown = first.multipliedBy(1L << Math.min(wrong - free - 1, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
