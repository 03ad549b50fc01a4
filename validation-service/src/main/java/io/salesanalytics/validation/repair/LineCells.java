package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row's characters cut into cells as {@code RecordReader} does, but with one thing taken otherwise on trial.
 *
 * @param texts what each cell holds
 * @param starts where each cell begins among the characters, its opening quote included
 * @param ends where it ends, its closing quote included
 * @param quoted whether it was enclosed in quotes
 * @param loose how many quotes it holds that should have been doubled; one behind a delimiter counts twice, as it looks
 *     like the beginning of the next cell
 * @param trial what was taken otherwise
 */
record LineCells(
        List<String> texts,
        List<Integer> starts,
        List<Integer> ends,
        List<Boolean> quoted,
        List<Integer> loose,
        Trial trial) {

    /** What is taken otherwise, by its place among the characters; -1 for nothing. */
    record Trial(int literalQuote, int closingQuote, int missingDelimiter) {
        static final Trial NONE = new Trial(-1, -1, -1);

        /** This quote opens no cell, it is text. */
        static Trial literal(int quote) {
            return new Trial(quote, -1, -1);
        }

        /** This quote ends its cell although the one before it was meant to double it. */
        static Trial closing(int quote) {
            return new Trial(-1, quote, -1);
        }

        /** A delimiter was left out before this character. */
        static Trial delimiterBefore(int place) {
            return new Trial(-1, -1, place);
        }
    }

    int size() {
        return texts.size();
    }

    /** The cell whose opening quote was taken as text, or -1. */
    int literal() {
        return trial.literalQuote < 0 ? -1 : starts.indexOf(trial.literalQuote);
    }

    /** How many quotes of all cells should have been doubled. */
    int looseQuotes() {
        return loose.stream().mapToInt(Integer::intValue).sum();
    }

    static LineCells of(String line, TextDialect dialect) {
        LineCells cells = of(line, dialect, Trial.NONE);
        return cells == null ? new LineCells(List.of(), List.of(), List.of(), List.of(), List.of(), Trial.NONE) : cells;
    }

    /** The same with one thing taken otherwise; null where a line end then stands outside of quotes. */
    static @Nullable LineCells of(String line, TextDialect dialect, Trial trial) {
        Cutter cutter = new Cutter(line, dialect, trial);
        return cutter.cut() ? cutter.cells : null;
    }

    private void add(String text, int from, int to, boolean inQuotes, int looseQuotes) {
        loose.add(looseQuotes);
        texts.add(text);
        starts.add(from);
        ends.add(to);
        quoted.add(inQuotes);
    }

    private static final class Cutter {
        private final String line;
        private final char delimiter;
        private final char quote;
        private final boolean backslash;
        private final boolean padded;
        private final Trial trial;
        private final LineCells cells;

        Cutter(String line, TextDialect dialect, Trial trial) {
            this.line = line;
            this.delimiter = dialect.delimiter();
            this.quote = dialect.quote();
            this.backslash = dialect.backslash();
            this.padded = dialect.padded();
            this.trial = trial;
            this.cells = new LineCells(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    trial);
        }

        boolean cut() {
            int at = 0;
            while (true) {
                int opening = opening(at);
                int end = opening < 0 ? -1 : quotedCell(opening);
                if (end < 0) {
                    end = plainCell(at);
                }
                if (end < 0) {
                    return false;
                }
                if (end == line.length() && end != trial.missingDelimiter) {
                    return true;
                }
                at = end == trial.missingDelimiter ? end : end + 1;
                if (at == line.length() && end == trial.missingDelimiter) {
                    cells.add("", at, at, false, 0);
                    return true;
                }
            }
        }

        /** The quote that opens the cell, behind blanks or not; -1 where it has none. */
        private int opening(int at) {
            int opening = at;
            while (opening < line.length() && line.charAt(opening) == ' ' && delimiter != ' ') {
                opening++;
            }
            boolean opens = opening < line.length()
                    && line.charAt(opening) == quote
                    && quote != TextDialect.NONE
                    && opening != trial.literalQuote;
            return opens ? opening : -1;
        }

        private int plainCell(int at) {
            int from = padded && at > 0 && at < line.length() && line.charAt(at) == ' ' ? at + 1 : at;
            int to = from;
            while (to < line.length() && line.charAt(to) != delimiter && (to != trial.missingDelimiter || to == at)) {
                if (line.charAt(to) == '\n' || line.charAt(to) == '\r') {
                    return -1;
                }
                to++;
            }
            String text = line.substring(from, to);
            cells.add(text, from, to, false, text.indexOf(quote) < 0 ? 0 : 1);
            return to;
        }

        /** Gives where the cell ends, or -1 where its quote never closes. */
        private int quotedCell(int opening) {
            StringBuilder text = new StringBuilder();
            int loose = 0;
            for (int i = opening + 1; i < line.length(); i++) {
                char c = line.charAt(i);
                char next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
                if (backslash && c == '\\' && (next == quote || next == '\\')) {
                    text.append(next);
                    i++;
                } else if (c != quote) {
                    text.append(c);
                } else {
                    int end = end(i + 1);
                    if (end >= 0) {
                        cells.add(text.toString(), opening, i + 1, true, loose);
                        return end;
                    }
                    text.append(c);
                    boolean doubled = next == quote && i + 1 != trial.closingQuote && i + 1 != trial.missingDelimiter;
                    loose += doubled ? 0 : line.charAt(i - 1) == delimiter ? 2 : 1;
                    i += doubled ? 1 : 0;
                }
            }
            return -1;
        }

        /** Where the cell ends if the quote before this place closes it, else -1. */
        private int end(int place) {
            int end = place;
            while (end < line.length() && line.charAt(end) == ' ' && delimiter != ' ') {
                end++;
            }
            boolean ends = end == line.length() || line.charAt(end) == delimiter || end == trial.missingDelimiter;
            return ends ? end : -1;
        }
    }
}
