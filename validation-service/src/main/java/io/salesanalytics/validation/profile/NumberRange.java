package io.salesanalytics.validation.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The smallest and the largest of some decimals: whole numbers for each number of decimals, big ones beside them. */
final class NumberRange {
    private static final int SCALES = 19;

    private final long[] smallest = new long[SCALES];
    private final long[] largest = new long[SCALES];
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;

    NumberRange() {
        Arrays.fill(smallest, Long.MAX_VALUE);
        Arrays.fill(largest, Long.MIN_VALUE);
    }

    void add(long unscaled, int scale) {
        if (scale >= SCALES) {
            add(BigDecimal.valueOf(unscaled, scale));
            return;
        }
        if (unscaled < smallest[scale]) {
            smallest[scale] = unscaled;
        }
        if (unscaled > largest[scale]) {
            largest[scale] = unscaled;
        }
    }

    void add(BigDecimal value) {
        min = min == null || value.compareTo(min) < 0 ? value : min;
        max = max == null || value.compareTo(max) > 0 ? value : max;
    }

    void add(NumberRange other) {
        for (int scale = 0; scale < SCALES; scale++) {
            smallest[scale] = Math.min(smallest[scale], other.smallest[scale]);
            largest[scale] = Math.max(largest[scale], other.largest[scale]);
        }
        if (other.min != null && other.max != null) {
            add(other.min);
            add(other.max);
        }
    }

    /** The smallest, with as few decimals as it was written with anywhere, or null when there was none. */
    @Nullable
    BigDecimal min() {
        BigDecimal least = null;
        for (int scale = 0; scale < SCALES; scale++) {
            BigDecimal value = smallest[scale] == Long.MAX_VALUE ? null : BigDecimal.valueOf(smallest[scale], scale);
            least = value != null && (least == null || value.compareTo(least) < 0) ? value : least;
        }
        return min != null && (least == null || min.compareTo(least) < 0) ? min : least;
    }

    @Nullable
    BigDecimal max() {
        BigDecimal most = null;
        for (int scale = 0; scale < SCALES; scale++) {
            BigDecimal value = largest[scale] == Long.MIN_VALUE ? null : BigDecimal.valueOf(largest[scale], scale);
            most = value != null && (most == null || value.compareTo(most) > 0) ? value : most;
        }
        return max != null && (most == null || max.compareTo(most) > 0) ? max : most;
    }
}
