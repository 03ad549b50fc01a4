package io.salesanalytics.validation.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up decimals without losing a digit: one whole number for each number of decimals, a big one once that is full. */
final class ExactSum {
    private static final int SCALES = 19;

    private final long[] sums = new long[SCALES];
    private BigDecimal overflow = BigDecimal.ZERO;
    private int scale;
    private boolean any;

    void add(long unscaled, int itsScale) {
        any = true;
        scale = Math.max(scale, itsScale);
        if (itsScale >= SCALES) {
            overflow = overflow.add(BigDecimal.valueOf(unscaled, itsScale));
            return;
        }
        long sum = sums[itsScale];
        long added = sum + unscaled;
        if (((sum ^ added) & (unscaled ^ added)) < 0) {
            overflow = overflow.add(BigDecimal.valueOf(sum, itsScale)).add(BigDecimal.valueOf(unscaled, itsScale));
            added = 0;
        }
        sums[itsScale] = added;
    }

    void add(ExactSum other) {
        for (int i = 0; i < SCALES; i++) {
            if (other.sums[i] != 0) {
                add(other.sums[i], i);
            }
        }
        any |= other.any;
        scale = Math.max(scale, other.scale);
        overflow = overflow.add(other.overflow);
    }

    void subtract(ExactSum other) {
        for (int i = 0; i < SCALES; i++) {
            if (other.sums[i] != 0) {
                overflow = overflow.subtract(BigDecimal.valueOf(other.sums[i], i));
            }
        }
        any |= other.any;
        scale = Math.max(scale, other.scale);
        overflow = overflow.subtract(other.overflow);
    }

    void add(BigDecimal value) {
        any = true;
        scale = Math.max(scale, value.scale());
        overflow = overflow.add(value);
    }

    /** The sum, with as many decimals as the most exact value, or null when nothing was added. */
    @Nullable
    BigDecimal total() {
        if (!any) {
            return null;
        }
        BigDecimal total = overflow;
        for (int i = 0; i < SCALES; i++) {
            if (sums[i] != 0) {
                total = total.add(BigDecimal.valueOf(sums[i], i));
            }
        }
        return total.setScale(Math.max(scale, total.scale()));
    }
}
