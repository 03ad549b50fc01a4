package io.salesanalytics.validation.profile;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.NumberText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Measures a column of numbers: exact sums, range, whether it counts the rows. */
public final class NumberProfiler extends ColumnProfiler {
    private final ExactSum sum = new ExactSum();
    private final ExactSum absolute = new ExactSum();
    private long negatives;
    private int scale;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private long minUnscaled = Long.MAX_VALUE;
    private long maxUnscaled = Long.MIN_VALUE;
    private int rangeScale = -1;
    private long previous;
    private boolean sequential = true;

    public NumberProfiler(ColumnReading reading, int distinctBound) {
        super(reading, distinctBound);
    }

    /** Counts an evaluated number and the cell it stood in. */
    public void add(NumberText number, char[] text, int from, int to) {
        scale = Math.max(scale, number.scale());
        negatives += number.isNegative() ? 1 : 0;
        if (number.isLong()) {
            addLong(number.unscaled(), number.scale());
            super.add(hash(number.unscaled(), number.scale()), text, from, to);
        } else {
            BigDecimal value = number.value();
            sequential = false;
            sum.add(value);
            absolute.add(value.abs());
            widen(value);
            super.add(Hash.of(value.stripTrailingZeros().hashCode(), value.precision()), text, from, to);
        }
    }

    private void addLong(long unscaled, int itsScale) {
        sum.add(unscaled, itsScale);
        absolute.add(Math.abs(unscaled), itsScale);
        if (rangeScale == -1) {
            rangeScale = itsScale;
        }
        if (itsScale == rangeScale) {
            minUnscaled = Math.min(minUnscaled, unscaled);
            maxUnscaled = Math.max(maxUnscaled, unscaled);
        } else {
            widen(BigDecimal.valueOf(unscaled, itsScale));
        }
        sequential &= values() == 0 || unscaled == previous + 1;
        previous = unscaled;
    }

    private void widen(BigDecimal value) {
        min = min == null || value.compareTo(min) < 0 ? value : min;
        max = max == null || value.compareTo(max) > 0 ? value : max;
    }

    /** The same for 1.5 and 1.50. */
    private static long hash(long unscaled, int scale) {
        long digits = unscaled;
        int rest = scale;
        while (rest > 0 && digits % 10 == 0) {
            digits /= 10;
            rest--;
        }
        return Hash.of(digits, rest);
    }

    private void mergeRange() {
        if (rangeScale >= 0 && minUnscaled <= maxUnscaled) {
            widen(BigDecimal.valueOf(minUnscaled, rangeScale));
            widen(BigDecimal.valueOf(maxUnscaled, rangeScale));
        }
    }

    @Override
    @Nullable
    String min() {
        mergeRange();
        return min == null ? null : min.toPlainString();
    }

    @Override
    @Nullable
    String max() {
        mergeRange();
        return max == null ? null : max.toPlainString();
    }

    @Override
    @Nullable
    BigDecimal sum() {
        return sum.total();
    }

    @Override
    @Nullable
    BigDecimal absoluteSum() {
        return absolute.total();
    }

    @Override
    long negatives() {
        return negatives;
    }

    @Override
    int scale() {
        return reading().type() == ColumnType.INTEGER ? 0 : scale;
    }

    @Override
    boolean isSequential() {
        return sequential && values() > 1 && reading().type() == ColumnType.INTEGER;
    }
}
