package io.salesanalytics.validation.judgement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums over all rows so far, and since each of the last places where a group may have begun. */
final class RunningSums {
    private static final int MOST_PLACES = 24;

    private record Place(BigDecimal[] sums, long rows) {}

    private record Waiting(TotalCandidate candidate, Place place) {}

    private final Place start;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final BigDecimal[] sums;
    private long rows;

    RunningSums(int columns) {
        this.sums = new BigDecimal[columns];
        Arrays.fill(sums, BigDecimal.ZERO);
        this.start = here();
    }

    private Place here() {
        return new Place(sums.clone(), rows);
    }

    void add(@Nullable BigDecimal[] values) {
        rows++;
        for (int i = 0; i < sums.length; i++) {
            BigDecimal value = values[i];
            sums[i] = value == null ? sums[i] : sums[i].add(value);
        }
    }

    /**
     * Notes that a group may end here and another begin.
     *
     * @return candidates that stood above their rows and are their sums
     */
    List<TotalCandidate> turn() {
        List<TotalCandidate> found = new ArrayList<>();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting next = all.next();
            if (isSumSince(next.place(), next.candidate())) {
                found.add(next.candidate());
                all.remove();
            }
        }
        Place last = places.peekLast();
        if (last == null || last.rows() != rows) {
            places.addLast(here());
        }
        if (places.size() > MOST_PLACES) {
            places.removeFirst();
        }
        return found;
    }

    /** Whether a row is the sum of all rows above it, or of those since one of the last places. */
    boolean explains(TotalCandidate candidate) {
        return isSumSince(start, candidate) || places.stream().anyMatch(place -> isSumSince(place, candidate));
    }

    /** Remembers a candidate that may be the sum of the rows below it. */
    void await(TotalCandidate candidate) {
        waiting.addLast(new Waiting(candidate, here()));
        if (waiting.size() > MOST_PLACES) {
            waiting.removeFirst();
        }
    }

    private boolean isSumSince(Place place, TotalCandidate candidate) {
        if (place.rows() == rows) {
            return false;
        }
        BigDecimal[] since = new BigDecimal[sums.length];
        for (int i = 0; i < sums.length; i++) {
            since[i] = sums[i].subtract(place.sums()[i]);
        }
        return candidate.isSumOf(since, rows - place.rows());
    }
}
