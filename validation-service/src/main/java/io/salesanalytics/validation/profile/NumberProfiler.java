package io.salesanalytics.validation.profile;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.NumberText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Measures a column of numbers: exact sums, range, whether it counts the rows. */
public final class NumberProfiler extends ColumnProfiler {
    private final ExactSum positives = new ExactSum();
    private final ExactSum negatives = new ExactSum();
    private final NumberRange range = new NumberRange();
    private final Sequence sequence = new Sequence();
    private long negativeValues;
    private int scale;

    public NumberProfiler(int distinctBound) {
        super(distinctBound);
    }

    /** Begins the part of the file that has this number in the file's order. */
    public void begin(long part) {
        sequence.begin(part);
    }

    /** Counts an evaluated number and the cell it stood in. */
    public void add(NumberText number, char[] text, int from, int to, long line) {
        if (number.isLong()) {
            add(number.unscaled(), number.scale(), text, from, to, line);
        } else {
            scale = Math.max(scale, number.scale());
            negativeValues += number.isNegative() ? 1 : 0;
            BigDecimal value = number.value();
            sequence.breakOff();
            (value.signum() < 0 ? negatives : positives).add(value);
            range.add(value);
            add(Hash.of(value.stripTrailingZeros().hashCode(), value.precision()), text, from, to, line);
        }
    }

    /** Counts a number of so many decimals and the cell it stood in. */
    public void add(long unscaled, int itsScale, char[] text, int from, int to, long line) {
        scale = Math.max(scale, itsScale);
        negativeValues += unscaled < 0 ? 1 : 0;
        (unscaled < 0 ? negatives : positives).add(unscaled, itsScale);
        range.add(unscaled, itsScale);
        sequence.add(unscaled);
        add(hash(unscaled, itsScale), text, from, to, line);
    }

    /** Counts a number that was counted before, from a cell that was exactly the same. */
    public void addAgain(long unscaled, int itsScale) {
        addAgain();
        negativeValues += unscaled < 0 ? 1 : 0;
        (unscaled < 0 ? negatives : positives).add(unscaled, itsScale);
        // what counts rows comes once only
        sequence.breakOff();
    }

    /** The same so many times. */
    public void addAgain(long unscaled, int itsScale, int times) {
        long product = unscaled * times;
        if (Math.multiplyHigh(unscaled, times) != product >> (Long.SIZE - 1)) {
            for (int i = 0; i < times; i++) {
                addAgain(unscaled, itsScale);
            }
        } else if (times > 0) {
            addAgain((long) times);
            negativeValues += unscaled < 0 ? times : 0;
            (unscaled < 0 ? negatives : positives).add(product, itsScale);
            sequence.breakOff();
        }
    }

    @Override
    public void add(ColumnProfiler other) {
        NumberProfiler numbers = (NumberProfiler) other;
        positives.add(numbers.positives);
        negatives.add(numbers.negatives);
        range.add(numbers.range);
        sequence.add(numbers.sequence);
        negativeValues += numbers.negativeValues;
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
    String min(ColumnReading reading) {
        BigDecimal min = range.min();
        return min == null ? null : min.toPlainString();
    }

    @Override
    @Nullable
    String max(ColumnReading reading) {
        BigDecimal max = range.max();
        return max == null ? null : max.toPlainString();
    }

    @Override
    @Nullable
    BigDecimal sum() {
        ExactSum all = new ExactSum();
        all.add(positives);
        all.add(negatives);
        return all.total();
    }

    @Override
    @Nullable
    BigDecimal absoluteSum() {
        ExactSum all = new ExactSum();
        all.add(positives);
        all.subtract(negatives);
        return all.total();
    }

    @Override
    long negatives() {
        return negativeValues;
    }

    @Override
    int scale(ColumnReading reading) {
        return reading.type() == ColumnType.INTEGER ? 0 : scale;
    }

    @Override
    boolean isSequential(ColumnReading reading) {
        return values() > 1 && reading.type() == ColumnType.INTEGER && sequence.holds();
    }
}
