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
    private final NumberRange range = new NumberRange();
    private final Sequence sequence = new Sequence();
    private long negatives;
    private int scale;

    public NumberProfiler(ColumnReading reading, int distinctBound) {
        super(reading, distinctBound);
    }

    /** Begins the part of the file that has this number in the file's order. */
    public void begin(long part) {
        sequence.begin(part);
    }

    /** Counts an evaluated number and the cell it stood in. */
    public void add(NumberText number, char[] text, int from, int to, long line) {
        scale = Math.max(scale, number.scale());
        negatives += number.isNegative() ? 1 : 0;
        if (number.isLong()) {
            long unscaled = number.unscaled();
            sum.add(unscaled, number.scale());
            absolute.add(Math.abs(unscaled), number.scale());
            range.add(unscaled, number.scale());
            sequence.add(unscaled);
            add(hash(unscaled, number.scale()), text, from, to, line);
        } else {
            BigDecimal value = number.value();
            sequence.breakOff();
            sum.add(value);
            absolute.add(value.abs());
            range.add(value);
            add(Hash.of(value.stripTrailingZeros().hashCode(), value.precision()), text, from, to, line);
        }
    }

    @Override
    public void add(ColumnProfiler other) {
        NumberProfiler numbers = (NumberProfiler) other;
        sum.add(numbers.sum);
        absolute.add(numbers.absolute);
        range.add(numbers.range);
        sequence.add(numbers.sequence);
        negatives += numbers.negatives;
        scale = Math.max(scale, numbers.scale);
        addCounts(other);
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

    @Override
    @Nullable
    String min() {
        BigDecimal min = range.min();
        return min == null ? null : min.toPlainString();
    }

    @Override
    @Nullable
    String max() {
        BigDecimal max = range.max();
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
        return values() > 1 && reading().type() == ColumnType.INTEGER && sequence.holds();
    }
}
