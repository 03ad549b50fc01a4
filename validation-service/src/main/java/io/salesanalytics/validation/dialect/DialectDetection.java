package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.typing.CellShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the delimiter and the quote that make the most regular table out of a sample: rows of equal length, with cells
 * that are whole values. Regular rows alone mislead: {@code 1,5;2,5} is regular by the comma too.
 */
final class DialectDetection {
    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~', ' '};
    private static final int SCORED_ROWS = 300;

    private final Sample sample;
    private final boolean carriageReturn;

    DialectDetection(Sample sample) {
        this.sample = sample;
        this.carriageReturn = carriageReturnEndsLines(sample);
    }

    private static boolean carriageReturnEndsLines(Sample sample) {
        int alone = 0;
        int feeds = 0;
        for (int i = 0; i < sample.text().length(); i++) {
            char c = sample.text().charAt(i);
            feeds += c == '\n' ? 1 : 0;
            alone += c == '\r'
                            && sample.at(i + 1) != '\n'
                            && i + 1 < sample.text().length()
                    ? 1
                    : 0;
        }
        return alone > 0 && alone * 20 >= feeds;
    }

    /** The dialect of a file whose delimiter is known. */
    TextDialect detect(char delimiter) {
        return new TextDialect(delimiter, '"', backslashEscapes('"', delimiter), carriageReturn);
    }

    TextDialect detect() {
        char stated = statedDelimiter(sample);
        if (stated != 0) {
            return detect(stated);
        }
        TextDialect best = new TextDialect(TextDialect.NONE, '"', false, carriageReturn);
        double bestScore = 0.02;
        for (char quote : quotes()) {
            for (char delimiter : DELIMITERS) {
                if (sample.text().indexOf(delimiter) >= 0) {
                    TextDialect dialect = new TextDialect(delimiter, quote, false, carriageReturn);
                    double score = score(dialect);
                    if (score > bestScore + 0.005) {
                        bestScore = score;
                        best = dialect;
                    }
                }
            }
        }
        if (best.quote() == '"' && apostrophesWrapCells(best)) {
            TextDialect other = new TextDialect(best.delimiter(), '\'', false, carriageReturn);
            best = score(other) > bestScore * 0.9 ? other : best;
        }
        boolean backslash = backslashEscapes(best.quote(), best.delimiter());
        boolean padded = best.delimiter() != ' ' && blankFollows(best);
        return new TextDialect(best.delimiter(), best.quote(), backslash, carriageReturn, padded);
    }

    /** Whether apostrophes stand around whole cells, never only before one, and nothing else does. */
    private boolean apostrophesWrapCells(TextDialect dialect) {
        int wrapped = 0;
        for (SampleRow row : sample.rows(dialect, SCORED_ROWS)) {
            for (String cell : row.cells()) {
                if (cell.startsWith("'")) {
                    if (cell.length() < 2 || !cell.endsWith("'")) {
                        return false;
                    }
                    wrapped++;
                }
            }
        }
        return wrapped > 0 && sample.text().indexOf(dialect.delimiter() + "\"") < 0;
    }

    /** Whether a blank stands behind nearly every delimiter outside of quotes, so that it is part of it. */
    private boolean blankFollows(TextDialect dialect) {
        int delimiters = 0;
        int blanks = 0;
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = 0; i < sample.text().length(); i++) {
            char c = sample.text().charAt(i);
            if (quoted) {
                quoted = c != dialect.quote() || !ends(sample.at(i + 1), dialect.delimiter());
            } else if (c == dialect.quote() && cellBegins) {
                quoted = true;
            } else if (c == dialect.delimiter()) {
                delimiters++;
                blanks += sample.at(i + 1) == ' ' ? 1 : 0;
            }
            cellBegins = ends(c, dialect.delimiter()) || (cellBegins && c == ' ');
        }
        return delimiters > 0 && blanks * 20 >= delimiters * 19;
    }

    /** The delimiter that a first line such as {@code sep=;} states for Excel; 0 without one. */
    private static char statedDelimiter(Sample sample) {
        String text = sample.text();
        boolean stated = text.regionMatches(true, 0, "sep=", 0, 4) && (sample.at(5) == '\n' || sample.at(5) == '\r');
        return stated && sample.at(4) != '\n' && sample.at(4) != '\r' ? text.charAt(4) : 0;
    }

    private char[] quotes() {
        return sample.count('\'') > 1 ? new char[] {'"', '\''} : new char[] {'"'};
    }

    /** How regular a table of whole values the dialect makes of the sample, from 0 to 1. */
    double score(TextDialect dialect) {
        List<SampleRow> rows = sample.rows(dialect, SCORED_ROWS);
        Map<Integer, Integer> widths = new HashMap<>();
        int counted = 0;
        for (SampleRow row : rows) {
            if (row.size() > 1 || row.filled() > 0) {
                widths.merge(row.size(), 1, Integer::sum);
                counted++;
            }
        }
        int width = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            int best = widths.getOrDefault(width, 0);
            if (entry.getKey() > 1
                    && (entry.getValue() > best || (entry.getValue() == best && entry.getKey() > width))) {
                width = entry.getKey();
            }
        }
        if (width < 2) {
            return 0;
        }
        double regular = (double) widths.getOrDefault(width, 0) / counted;
        double score = regular * regular * wholeness(rows, width, dialect) * (1 - 1.0 / width);
        return dialect.delimiter() == ' ' ? blankScore(score, rows) : score;
    }

    /** Blanks part words and thousands too; they part cells only where nothing else makes sense. */
    private double blankScore(double score, List<SampleRow> rows) {
        TextDialect whole = new TextDialect(TextDialect.NONE, '"', false, carriageReturn);
        List<SampleRow> lines = sample.rows(whole, SCORED_ROWS);
        long typed = lines.stream().filter(SampleRow::hasTyped).count();
        return typed * 2 > rows.size() ? 0 : score * 0.6;
    }

    /** How many of the cells are whole values, from 0 to 1. */
    private static double wholeness(List<SampleRow> rows, int width, TextDialect dialect) {
        double sum = 0;
        long cells = 0;
        for (SampleRow row : rows) {
            if (row.size() == width) {
                for (int i = 0; i < width; i++) {
                    sum += wholeness(row.cells()[i], row.shapes()[i], dialect);
                    cells++;
                }
            }
        }
        return cells == 0 ? 0 : sum / cells;
    }

    private static double wholeness(String cell, CellShape shape, TextDialect dialect) {
        if (shape.isTyped()) {
            return 1;
        }
        if (shape == CellShape.EMPTY) {
            return dialect.delimiter() == ' ' ? 0.2 : 0.8;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        if (first == '"' || last == '"' && dialect.quote() != '"') {
            return 0.2;
        }
        if (first == '\'' && last == '\'' && cell.length() > 1) {
            return 0.3;
        }
        double whole = 0.95;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ';' || c == '|' || c == '\t' || c == '^') {
                return 0.3;
            }
            if (c == ',') {
                whole = Math.min(whole, i + 1 < cell.length() && cell.charAt(i + 1) == ' ' ? 0.8 : 0.6);
            }
        }
        return whole;
    }

    private boolean backslashEscapes(char quote, char delimiter) {
        String text = sample.text();
        int escaped = 0;
        int doubled = 0;
        for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
            boolean closes = ends(sample.at(i + 1), delimiter);
            if (sample.at(i - 1) == '\\' && !closes) {
                escaped++;
            } else if (sample.at(i + 1) == quote && !ends(sample.at(i - 1), delimiter)) {
                doubled++;
                i++;
            }
        }
        return escaped > doubled;
    }

    private static boolean ends(char c, char delimiter) {
        return c == delimiter || c == '\n' || c == '\r';
    }
}
