package io.salesanalytics.validation.profile;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.typing.ColumnReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures a column over its accepted rows. */
public abstract class ColumnProfiler {
    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_LENGTH = 200;

    private final ColumnReading reading;
    private final DistinctCount distinct;
    private final List<String> examples = new ArrayList<>();
    private long values;
    private long nulls;
    private int maxLength;

    /** @param distinctBound up to how many different values are counted exactly */
    ColumnProfiler(ColumnReading reading, int distinctBound) {
        this.reading = reading;
        this.distinct = new DistinctCount(distinctBound);
    }

    ColumnReading reading() {
        return reading;
    }

    /** Counts an empty cell. */
    public final void addEmpty() {
        nulls++;
    }

    /** Counts a cell by its value's hash; remembers the first few as they stand. */
    final void add(long hash, char[] text, int from, int to) {
        values++;
        maxLength = Math.max(maxLength, to - from);
        distinct.add(hash);
        if (examples.size() < EXAMPLES) {
            String example = new String(text, from, Math.min(to - from, EXAMPLE_LENGTH));
            if (!examples.contains(example)) {
                examples.add(example);
            }
        }
    }

    final long values() {
        return values;
    }

    abstract @Nullable String min();

    abstract @Nullable String max();

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

    int scale() {
        return 0;
    }

    boolean isSequential() {
        return false;
    }

    /** What was measured so far. */
    public final ColumnProfile profile() {
        return new ColumnProfile(
                reading.position(),
                reading.name(),
                reading.type(),
                reading.format(),
                reading.currency(),
                scale(),
                reading.confidence(),
                reading.reason(),
                values,
                nulls,
                distinct.count(),
                distinct.isExact(),
                min(),
                max(),
                sum(),
                absoluteSum(),
                negatives(),
                maxLength,
                reading.leadingZeros(),
                isSequential(),
                List.copyOf(examples));
    }
}
