package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.TextBuffer;
import java.util.Arrays;

/** Writes cells as RFC 4180 has them: in quotes only where they need it. */
public final class CsvText {

    private CsvText() {}

    /** Adds a cell; gives whether it was written as it stands. */
    public static boolean append(TextBuffer line, char[] text, int from, int to) {
        boolean quote = false;
        for (int i = from; i < to && !quote; i++) {
            char c = text[i];
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (!quote) {
            line.append(text, from, to);
            return true;
        }
        line.append('"');
        for (int i = from; i < to; i++) {
            if (text[i] == '"') {
                line.append('"');
            }
            line.append(text[i]);
        }
        line.append('"');
        return false;
    }

    /** The same on one line: a line break inside the cell becomes a space, for readers that take each line as a row. */
    static boolean appendOnOneLine(TextBuffer line, char[] text, int from, int to) {
        char[] cell = null;
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                cell = cell == null ? Arrays.copyOfRange(text, from, to) : cell;
                cell[i - from] = ' ';
            }
        }
        if (cell == null) {
            return append(line, text, from, to);
        }
        append(line, new String(cell).replace("  ", " "));
        return false;
    }

    public static void append(TextBuffer line, String cell) {
        append(line, cell.toCharArray(), 0, cell.length());
    }
}
