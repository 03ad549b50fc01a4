package io.salesanalytics.validation.record;

import java.io.Reader;
import java.util.Arrays;

/** The quick ways to cut nearly all rows, which lie wholly in the buffer and have nothing doubtful about them. */
abstract class QuickRecords extends RecordText {
    private final boolean[] special;

    QuickRecords(Reader reader, TextDialect dialect) {
        super(reader, dialect);
        this.special = special();
    }

    /** Reads the next row where it is a simple one; false, and nothing done, for any other. */
    final boolean nextQuick(Row row) {
        return (!padded && nextPlain(row)) || nextSimple(row);
    }

    /**
     * The quickest way, for a line that lies wholly in the buffer and has no quote at all: then the row is the line as it
     * stands. False, and nothing done, for any other.
     */
    private boolean nextPlain(Row row) {
        row.begin(line);
        int index = start;
        while (index < limit) {
            char c = buffer[index];
            if (c < special.length ? special[c] : c >= REPLACEMENT) {
                if (c != delimiter) {
                    break;
                }
                row.endAt(index - start);
            }
            index++;
        }
        if (index == limit
                || !endsLine(index)
                || row.size() >= RecordReader.MAX_COLUMNS
                || index - start > RecordReader.MAX_CELL) {
            return false;
        }
        row.endAt(index - start);
        row.takeText(buffer, start, index, delimiter);
        position = buffer[index] == '\n' ? index + 1 : index + 2;
        line++;
        return true;
    }

    /** Which characters end a cell, or are more than text: delimiter, quote, line ends and controls. */
    private boolean[] special() {
        boolean[] all = new boolean[Math.max(128, Math.max(delimiter, quote) + 1)];
        for (char c = 0; c < ' '; c++) {
            all[c] = c != '\t';
        }
        Arrays.fill(all, Math.min(REPLACEMENT, all.length), all.length, true);
        all[delimiter] = true;
        all[quote] = true;
        return all;
    }

    /**
     * The quick way for nearly all rows: one line that lies wholly in the buffer, quotes only around whole cells. False,
     * and nothing done, for any other.
     */
    private boolean nextSimple(Row row) {
        row.begin(line);
        row.reserve(limit - start);
        int index = start;
        while (index < limit && row.size() < RecordReader.MAX_COLUMNS) {
            index = simpleCell(row, index);
            if (index < 0 || index - start > RecordReader.MAX_CELL) {
                return false;
            }
            row.endCell(delimiter);
            char c = buffer[index++];
            if (c != delimiter) {
                position = c == '\n' ? index : index + 1;
                line++;
                return true;
            }
        }
        return false;
    }

    /** Gives the index of the delimiter, the line feed, or the carriage return before one; -1 for a cell that is not simple. */
    private int simpleCell(Row row, int from) {
        char first = buffer[from];
        int content = from;
        if (first == quote || first == ' ') {
            int opening = from;
            while (opening < limit && buffer[opening] == ' ' && delimiter != ' ') {
                opening++;
            }
            if (opening == limit || buffer[opening] == quote) {
                return opening == limit ? -1 : simpleQuoted(row, opening + 1);
            }
            content += padded && from > start ? 1 : 0;
        }
        char[] text = row.text;
        int length = row.length;
        for (int index = content; index < limit; index++) {
            char c = buffer[index];
            if (c == delimiter || (c < ' ' && c != '\t') || c >= REPLACEMENT) {
                row.length = length;
                return c == delimiter || endsLine(index) ? index : -1;
            }
            text[length++] = c;
        }
        return -1;
    }

    private int simpleQuoted(Row row, int from) {
        char[] text = row.text;
        int length = row.length;
        for (int index = from; index < limit - 1; index++) {
            char c = buffer[index];
            if (c == quote) {
                row.length = length;
                row.sawQuote();
                return buffer[index + 1] == delimiter || endsLine(index + 1) ? index + 1 : -1;
            }
            if ((c < ' ' && c != '\t') || c >= REPLACEMENT || (backslash && c == '\\')) {
                return -1;
            }
            text[length++] = c;
        }
        return -1;
    }

    private boolean endsLine(int index) {
        return buffer[index] == '\n' || (buffer[index] == '\r' && index + 1 < limit && buffer[index + 1] == '\n');
    }
}
