package io.salesanalytics.validation.profile;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.typing.ColumnReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Measures a column over its accepted rows, or over some of them, in any order. */
public abstract class ColumnProfiler {
    private final DistinctCount distinct;
    private final FirstTexts examples = new FirstTexts();
    private long values;
    private long nulls;
    private int maxLength;

    /** @param distinctBound up to how many different values are counted exactly */
    ColumnProfiler(int distinctBound) {
        this.distinct = new DistinctCount(distinctBound);
    }

    /** Counts an empty cell. */
    public final void addEmpty() {
        nulls++;
    }

    /** Counts so many empty cells. */
    public final void addEmpty(long cells) {
        nulls += cells;
    }

    /** Counts a value that was counted before from a cell that was exactly the same. */
    public final void addAgain() {
        values++;
    }

    /** The same so many times. */
    public final void addAgain(long times) {
        values += times;
    }

    /** Counts a cell by its value's hash; remembers the first few as they stand. */
    final void add(long hash, char[] text, int from, int to, long line) {
        values++;
        maxLength = Math.max(maxLength, to - from);
        distinct.add(hash);
        examples.add(line, text, from, to);
    }

    final void addCounts(ColumnProfiler other) {
        values += other.values;
        nulls += other.nulls;
        maxLength = Math.max(maxLength, other.maxLength);
        distinct.add(other.distinct);
        examples.add(other.examples);
    }

    /** Adds what was measured over other rows of the same column, by a profiler of the same kind. */
    public abstract void add(ColumnProfiler other);

    final long values() {
        return values;
    }

    abstract @Nullable String min(ColumnReading reading);

    abstract @Nullable String max(ColumnReading reading);

    @Nullable
    BigDecimal sum() {
        return null;
    }

    @Nullable
    BigDecimal absoluteSum() {
        return null;
    }

    long negatives() {
        return 0;
    }

    int scale(ColumnReading reading) {
        return 0;
    }

    boolean isSequential(ColumnReading reading) {
        return false;
    }

    /**
     * What was measured so far.
     *
     * @param reading what the column was decided to be
     */
    public final ColumnProfile profile(ColumnReading reading) {
        return new ColumnProfile(
                reading.position(),
                reading.name(),
                reading.type(),
                reading.format(),
                reading.currency(),
                scale(reading),
                reading.confidence(),
                reading.reason(),
                values,
                nulls,
                distinct.count(),
                distinct.isExact(),
                min(reading),
                max(reading),
                sum(),
                absoluteSum(),
                negatives(),
                maxLength,
                reading.leadingZeros(),
                isSequential(reading),
                examples.texts(),
                null);
    }
}
