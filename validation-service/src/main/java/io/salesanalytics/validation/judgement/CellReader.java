package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.profile.ColumnProfiler;
import io.salesanalytics.validation.profile.DateProfiler;
import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.profile.NumberProfiler;
import io.salesanalytics.validation.profile.TextProfiler;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.DateReader;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.NullWords;
import io.salesanalytics.validation.typing.NumberText;
import java.math.BigDecimal;

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

    protected char[] text = new char[0];
    protected int from;
    protected int to;
    private State state = State.EMPTY;

    static CellReader of(ColumnReading reading, int distinctBound) {
        if (reading.isNumber()) {
            return new NumberCell(reading, distinctBound);
        }
        return reading.isDate() ? new DateCell(reading, distinctBound) : new TextCell(reading, distinctBound);
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

    /** Counts the cell and adds its clean value to a line. */
    final void accept(StringBuilder line) {
        if (state == State.EMPTY) {
            profiler().addEmpty();
        } else {
            acceptValue(line);
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

    final ColumnProfile profile() {
        return profiler().profile();
    }

    abstract State understand(int first, int last);

    abstract void acceptValue(StringBuilder line);

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
        void acceptValue(StringBuilder line) {
            profiler.add(number, text, from, to);
            if (number.isLong() && number.scale() == 0) {
                line.append(number.unscaled());
            } else if (number.isLong()) {
                appendDecimal(line, number.unscaled(), number.scale());
            } else {
                line.append(number.value().toPlainString());
            }
        }

        private static void appendDecimal(StringBuilder line, long unscaled, int scale) {
            if (scale > 18) {
                line.append(BigDecimal.valueOf(unscaled, scale).toPlainString());
                return;
            }
            if (unscaled < 0) {
                line.append('-');
            }
            int start = line.length();
            line.append(Math.abs(unscaled));
            while (line.length() - start <= scale) {
                line.insert(start, '0');
            }
            line.insert(line.length() - scale, '.');
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

        DateCell(ColumnReading reading, int distinctBound) {
            this.reading = reading;
            this.date = new DateReader(reading);
            this.profiler = new DateProfiler(reading, distinctBound);
        }

        @Override
        State understand(int first, int last) {
            if (date.read(text, first, last)) {
                return State.FINE;
            }
            return NullWords.amongValues(text, first, last) ? State.EMPTY : State.FAULTY;
        }

        /** The moment of the cell read last. */
        long millis() {
            return date.millis();
        }

        @Override
        void acceptValue(StringBuilder line) {
            profiler.add(date.millis(), date.zoneMinutes(), text, from, to);
            Moments.append(line, date.millis(), reading, date.zoneMinutes());
        }

        @Override
        ColumnProfiler profiler() {
            return profiler;
        }
    }

    /** A cell of text, kept as it stands. */
    static final class TextCell extends CellReader {
        private final TextProfiler profiler;

        TextCell(ColumnReading reading, int distinctBound) {
            this.profiler = new TextProfiler(reading, distinctBound);
        }

        @Override
        State understand(int first, int last) {
            return NullWords.inText(text, first, last) ? State.EMPTY : State.FINE;
        }

        @Override
        void acceptValue(StringBuilder line) {
            profiler.add(text, from, to);
            CsvText.appendOnOneLine(line, text, from, to);
        }

        @Override
        ColumnProfiler profiler() {
            return profiler;
        }
    }
}
