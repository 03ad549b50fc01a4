package io.salesanalytics.validation.repair;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The likeliest of all readings of a row that were thought of, and how far the next one is behind. */
final class Readings {
    /** A reading counts as the only one when any other is at least seven times less likely. */
    private static final double CLEAR = 2;

    private double best = ColumnShape.IMPOSSIBLE;
    private double next = ColumnShape.IMPOSSIBLE;
    private @Nullable List<String> cells;

    /** Takes a reading; its cells are asked for only where that matters. */
    void offer(double likelihood, Supplier<List<String>> reading) {
        if (likelihood <= next || likelihood == ColumnShape.IMPOSSIBLE) {
            return;
        }
        List<String> offered = reading.get();
        if (offered.equals(cells)) {
            best = Math.max(best, likelihood);
        } else if (likelihood > best) {
            next = best;
            best = likelihood;
            cells = offered;
        } else {
            next = likelihood;
        }
    }

    /** Takes note of a reading whose cells are not known for sure, so that no other counts as the only one beside it. */
    void oppose(double likelihood) {
        if (likelihood > best) {
            next = best;
            best = likelihood;
            cells = null;
        } else {
            next = Math.max(next, likelihood);
        }
    }

    /** The cells of the only reading that makes sense; null where there is none or another comes near it. */
    @Nullable
    List<String> only() {
        return best - next >= CLEAR ? cells : null;
    }
}
