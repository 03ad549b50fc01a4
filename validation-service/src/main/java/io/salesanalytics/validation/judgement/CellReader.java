package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.profile.ColumnProfiler;
import io.salesanalytics.validation.profile.DateProfiler;
import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.profile.NumberProfiler;
import io.salesanalytics.validation.profile.TextProfiler;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.record.TextMemo;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.DateReader;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.NullWords;
import io.salesanalytics.validation.typing.NumberText;

/**
 * Reads the cells of one column as decided for it, one row at a time: first {@link #read}, then for an accepted row
 * {@link #accept}.
 */
abstract sealed class CellReader {
    /** What a cell turned out to be. */
    enum State {
        EMPTY,
        FINE,
        /** Not what its column is. */
        FAULTY
    }

    /** How many texts a column remembers at most, and all columns together. */
    private static final int MEMO = 1 << 12;

    private static final int MEMO_BUDGET = 1 << 18;
    private static final int LEAST_MEMO = 1 << 4;

    protected char[] text = new char[0];
    protected int from;
    protected int to;
    private State state = State.EMPTY;

    /**
     * @param distinctBound up to how many different values are counted exactly
     * @param columns how many columns share the memory
     */
    static CellReader of(ColumnReading reading, int distinctBound, int columns) {
        if (reading.isNumber()) {
            return new NumberCell(reading, distinctBound);
        }
        int memo = Math.max(LEAST_MEMO, Math.min(MEMO, Integer.highestOneBit(MEMO_BUDGET / columns)));
        return reading.isDate()
                ? new DateCell(reading, distinctBound, memo)
                : new TextCell(reading, distinctBound, memo);
    }

    /** Looks at this column's cell of a row. */
    final State read(Row row, int cell) {
        text = row.text();
        from = cell < row.size() ? row.start(cell) : 0;
        to = cell < row.size() ? row.end(cell) : 0;
        int first = from;
        int last = to;
        while (first < last && Blanks.isBlank(text[first])) {
            first++;
        }
        while (last > first && Blanks.isBlank(text[last - 1])) {
            last--;
        }
        state = first == last ? State.EMPTY : understand(first, last);
        return state;
    }

    /** Counts the cell of this line of the file and adds its clean value to the clean file. */
    final void accept(TextBuffer clean, long line) {
        if (state == State.EMPTY) {
            profiler().addEmpty();
        } else {
            acceptValue(clean, line);
        }
    }

    /** Whether the cell read last holds anything. */
    final boolean isFilled() {
        return state != State.EMPTY;
    }

    final long hash() {
        return Hash.of(text, from, to);
    }

    final String raw() {
        return new String(text, from, to - from);
    }

    /** Begins the part of the file that has this number in the file's order. */
    void begin(long part) {}

    /** Adds what was measured over other rows of the same column. */
    final void add(CellReader other) {
        profiler().add(other.profiler());
    }

    final ColumnProfile profile() {
        return profiler().profile();
    }

    abstract State understand(int first, int last);

    abstract void acceptValue(TextBuffer clean, long line);

    abstract ColumnProfiler profiler();

    /** A cell of numbers. */
    static final class NumberCell extends CellReader {
        private final NumberText number = new NumberText();
        private final NumberProfiler profiler;
        private final char decimalSign;
        private final boolean dropFraction;

        NumberCell(ColumnReading reading, int distinctBound) {
            this.profiler = new NumberProfiler(reading, distinctBound);
            this.decimalSign = reading.decimalSign();
            this.dropFraction = reading.fractionDropped();
        }

        @Override
        State understand(int first, int last) {
            if (number.parse(text, first, last) && number.fits(decimalSign)) {
                number.evaluate(decimalSign);
                return !dropFraction || number.dropFraction() ? State.FINE : State.FAULTY;
            }
            return NullWords.amongValues(text, first, last) ? State.EMPTY : State.FAULTY;
        }

        /** The number read last, as near as a double comes to it. */
        double value() {
            return number.approximately();
        }

        @Override
        void acceptValue(TextBuffer clean, long line) {
            profiler.add(number, text, from, to, line);
            if (number.isLong() && number.scale() == 0) {
                clean.append(number.unscaled());
            } else if (number.isLong() && number.scale() <= 18) {
                clean.append(number.unscaled(), number.scale());
            } else {
                clean.append(number.value().toPlainString());
            }
        }

        @Override
        void begin(long part) {
            profiler.begin(part);
        }

        @Override
        ColumnProfiler profiler() {
            return profiler;
        }
    }

    /** A cell of dates. */
    static final class DateCell extends CellReader {
        private final ColumnReading reading;
        private final DateReader date;
        private final DateProfiler profiler;
        private final TextMemo seen;
        private final long[] seenMillis;
        private final int[] seenZones;
        private int known;
        private long millis;
        private int zoneMinutes;

        DateCell(ColumnReading reading, int distinctBound, int memo) {
            this.seen = new TextMemo(memo);
            this.seenMillis = new long[memo];
            this.seenZones = new int[memo];
            this.reading = reading;
            this.date = new DateReader(reading);
            this.profiler = new DateProfiler(reading, distinctBound);
        }

        @Override
        State understand(int first, int last) {
            known = seen.find(text, from, to);
            if (known != TextMemo.UNKNOWN) {
                millis = seenMillis[known];
                zoneMinutes = seenZones[known];
                return State.FINE;
            }
            if (date.read(text, first, last)) {
                millis = date.millis();
                zoneMinutes = date.zoneMinutes();
                return State.FINE;
            }
            return NullWords.amongValues(text, first, last) ? State.EMPTY : State.FAULTY;
        }

        /** The moment of the cell read last. */
        long millis() {
            return millis;
        }

        @Override
        void acceptValue(TextBuffer clean, long line) {
            if (known == TextMemo.UNKNOWN) {
                profiler.add(millis, zoneMinutes, text, from, to, line);
                int place = seen.remember(text, from, to);
                if (place != TextMemo.UNKNOWN) {
                    seenMillis[place] = millis;
                    seenZones[place] = zoneMinutes;
                }
            } else {
                profiler.addAgain();
            }
            Moments.append(clean, millis, reading, zoneMinutes);
        }

        @Override
        ColumnProfiler profiler() {
            return profiler;
        }
    }

    /** A cell of text, kept as it stands. */
    static final class TextCell extends CellReader {
        private final TextProfiler profiler;
        private final TextMemo seen;
        private final boolean[] seenPlain;
        private int known;

        TextCell(ColumnReading reading, int distinctBound, int memo) {
            this.seen = new TextMemo(memo);
            this.seenPlain = new boolean[memo];
            this.profiler = new TextProfiler(reading, distinctBound);
        }

        @Override
        State understand(int first, int last) {
            known = seen.find(text, from, to);
            boolean empty = known == TextMemo.UNKNOWN && NullWords.inText(text, first, last);
            return empty ? State.EMPTY : State.FINE;
        }

        @Override
        void acceptValue(TextBuffer clean, long line) {
            if (known == TextMemo.UNKNOWN) {
                profiler.add(text, from, to, line);
                int place = seen.remember(text, from, to);
                boolean plain = CsvText.appendOnOneLine(clean, text, from, to);
                if (place != TextMemo.UNKNOWN) {
                    seenPlain[place] = plain;
                }
                return;
            }
            profiler.addAgain();
            if (seenPlain[known]) {
                clean.append(text, from, to);
            } else {
                CsvText.appendOnOneLine(clean, text, from, to);
            }
        }

        @Override
        ColumnProfiler profiler() {
            return profiler;
        }
    }
}
