package io.salesanalytics.validation.profile;

import io.salesanalytics.validation.typing.ColumnReading;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures a column of text. */
public final class TextProfiler extends ColumnProfiler {
    private static final int LONGEST = 1000;
    private char @Nullable [] min;
    private char @Nullable [] max;

    public TextProfiler(int distinctBound) {
        super(distinctBound);
    }

    /** Counts a cell of text. */
    public void add(char[] text, int from, int to, long line) {
        addHashed(Hash.of(text, from, to), text, from, to, line);
    }

    /** The same with the text's {@link Hash}. */
    public void addHashed(long hash, char[] text, int from, int to, long line) {
        widen(text, from, Math.min(to, from + LONGEST));
        add(hash, text, from, to, line);
    }

    private void widen(char[] text, int from, int to) {
        if (min == null || Arrays.compare(text, from, to, min, 0, min.length) < 0) {
            min = Arrays.copyOfRange(text, from, to);
        }
        if (max == null || Arrays.compare(text, from, to, max, 0, max.length) > 0) {
            max = Arrays.copyOfRange(text, from, to);
        }
    }

    @Override
    public void add(ColumnProfiler other) {
        TextProfiler texts = (TextProfiler) other;
        if (texts.min != null && texts.max != null) {
            widen(texts.min, 0, texts.min.length);
            widen(texts.max, 0, texts.max.length);
        }
        addCounts(other);
    }

    @Override
    @Nullable
    String min(ColumnReading reading) {
        return min == null ? null : new String(min);
    }

    @Override
    @Nullable
    String max(ColumnReading reading) {
        return max == null ? null : new String(max);
    }
}
