package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.TextMemo;
import io.salesanalytics.validation.typing.ColumnTally;
import java.util.Arrays;

/**
 * Puts off the counting of cells that are known: the first in each part of the file is counted at once, as the order of
 * different cells matters, and all others like it in one go at the part's end.
 */
final class KnownCells {
    private final TextMemo seen;
    private final int[] counts;
    private int[] places = new int[64];
    private int size;
    private ColumnTally counted = new ColumnTally();

    KnownCells(TextMemo seen) {
        this.seen = seen;
        this.counts = new int[seen.places()];
    }

    void count(int place, ColumnTally tally) {
        if (counts[place]++ == 0) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
            counted = tally;
            tally.add(seen.texts(), seen.start(place), seen.end(place));
        }
    }

    /** Counts what a place holds before another text takes it. */
    void forget(int place) {
        if (counts[place] > 1) {
            counted.add(seen.texts(), seen.start(place), seen.end(place), counts[place] - 1);
        }
        counts[place] = 0;
    }

    void finish() {
        for (int i = 0; i < size; i++) {
            forget(places[i]);
        }
        size = 0;
    }
}
