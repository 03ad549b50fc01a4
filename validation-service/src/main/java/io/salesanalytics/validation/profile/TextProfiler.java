package io.salesanalytics.validation.profile;

import io.salesanalytics.validation.typing.ColumnReading;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures a column of text. */
public final class TextProfiler extends ColumnProfiler {
    private static final int LONGEST = 1000;
    private char @Nullable [] min;
    private char @Nullable [] max;

    public TextProfiler(ColumnReading reading, int distinctBound) {
        super(reading, distinctBound);
    }

    /** Counts a cell of text. */
    public void add(char[] text, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        if (min == null || Arrays.compare(text, from, end, min, 0, min.length) < 0) {
            min = Arrays.copyOfRange(text, from, end);
        }
        if (max == null || Arrays.compare(text, from, end, max, 0, max.length) > 0) {
            max = Arrays.copyOfRange(text, from, end);
        }
        super.add(Hash.of(text, from, to), text, from, to);
    }

    @Override
    @Nullable
    String min() {
        return min == null ? null : new String(min);
    }

    @Override
    @Nullable
    String max() {
        return max == null ? null : new String(max);
    }
}
