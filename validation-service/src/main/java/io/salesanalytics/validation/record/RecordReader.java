package io.salesanalytics.validation.record;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts characters into rows. A quote opens a cell only where the cell begins and closes it only before a delimiter or
 * a line end, so a stray quote stays text. A quote that never closes is taken as text and its line read again.
 */
public final class RecordReader extends QuickRecords {
    /** Longest cell in characters. */
    public static final int MAX_CELL = 1 << 20;

    /** Most cells in a row. */
    public static final int MAX_COLUMNS = 2000;

    private static final int OPEN = -1;
    private final int expectedCells;
    private int[] literal = new int[4];
    private int literals;
    private int spanning = OPEN;
    private int doubtful = OPEN;
    /** Shrinks with each quote that never closed, so that a file full of them still costs linear time. */
    private int quoteReach = MAX_CELL;

    /**
     * @param expectedCells how many cells a row of this table has, or 0 when that is not known: a row over several
     *     lines that misses the number while its first line alone meets it holds a stray quote
     */
    public RecordReader(Reader reader, TextDialect dialect, int expectedCells) {
        super(reader, dialect);
        this.expectedCells = expectedCells;
    }

    /** Reads the next row; false at the end of the file. */
    public boolean next(Row row) throws IOException {
        start = position;
        if (!has(0)) {
            return false;
        }
        if (nextQuick(row)) {
            return true;
        }
        literals = 0;
        int stray = parse(row);
        while (stray >= 0) {
            takeAsText(stray);
            quoteReach = Math.max(quoteReach / 2, 4096);
            stray = parse(row);
        }
        if (row.lines() > 1 && expectedCells > 1 && row.size() != expectedCells && spanning >= 0) {
            retryAsOneLine(row, spanning);
        }
        if (row.lines() > 1 && doubtful >= 0) {
            retryAsOneLine(row, doubtful);
            endBeforeNextRow(row, doubtful);
        }
        line += row.lines();
        return true;
    }

    /** The characters of the row read last, without the line end behind it. */
    public String record() {
        int end = position;
        end -= end > start && buffer[end - 1] == '\n' ? 1 : 0;
        end -= end > start && buffer[end - 1] == '\r' ? 1 : 0;
        return new String(buffer, start, end - start);
    }

    /** The first line of the row read last, without its line end. */
    public String firstLine() throws IOException {
        return new String(buffer, start, firstLineEnd());
    }

    /** Gives back all lines of the row read last but its first: the next row begins with them. */
    public void endAfterFirstLine(Row row) throws IOException {
        int end = firstLineEnd();
        position = start + end + (has(end) ? lineEndLength(end) : 0);
        line = row.line() + 1;
    }

    private int firstLineEnd() throws IOException {
        int end = 0;
        while (start + end < position && lineEndLength(end) == 0) {
            end++;
        }
        return end;
    }

    private void retryAsOneLine(Row row, int opening) throws IOException {
        int before = literals;
        takeAsText(opening);
        int stray = parse(row);
        if (stray < 0 && row.lines() == 1 && (expectedCells < 2 || row.size() == expectedCells)) {
            return;
        }
        literals = before;
        parse(row);
    }

    /**
     * A quote that may have been closed by one of a later line: where the next line is a row by itself, the row ends with
     * its first line, whatever is wrong with that.
     */
    private void endBeforeNextRow(Row row, int opening) throws IOException {
        if (row.lines() == 1 || expectedCells < 2) {
            return;
        }
        int before = literals;
        takeAsText(opening);
        Row next = new Row();
        boolean ends = parse(row) < 0 && row.lines() == 1 && parse(next, position - start) < 0 && isExpected(next);
        if (ends) {
            quoteReach = Math.max(quoteReach / 2, 4096);
        } else {
            literals = before;
        }
        parse(row);
    }

    private boolean isExpected(Row row) {
        return row.lines() == 1 && row.size() == expectedCells;
    }

    private void takeAsText(int offset) {
        if (literals == literal.length) {
            literal = Arrays.copyOf(literal, literals * 2);
        }
        literal[literals++] = offset;
    }

    private boolean isLiteral(int offset) {
        for (int i = 0; i < literals; i++) {
            if (literal[i] == offset) {
                return true;
            }
        }
        return false;
    }

    /** Reads one row from {@code start}; gives the offset of a quote that never closed, or -1. */
    private int parse(Row row) throws IOException {
        return parse(row, 0);
    }

    /** The same of the row that begins so many characters behind {@code start}. */
    private int parse(Row row, int from) throws IOException {
        row.begin(line);
        spanning = OPEN;
        doubtful = OPEN;
        int at = from;
        while (true) {
            int content = contentStart(at);
            if (has(content) && quote != TextDialect.NONE && charAt(content) == quote && !isLiteral(content)) {
                at = quotedCell(row, content);
                if (at < 0) {
                    return content;
                }
            } else {
                at = plainCell(row, at);
            }
            row.endCell(delimiter);
            if (row.size() > MAX_COLUMNS) {
                throw new FileRefused(
                        "TOO_MANY_COLUMNS",
                        "Line " + line + " has more than " + MAX_COLUMNS + " columns.",
                        "Send a table with at most " + MAX_COLUMNS + " columns.");
            }
            if (has(at) && charAt(at) == delimiter) {
                at++;
                continue;
            }
            position = start + (has(at) ? at + lineEndLength(at) : at);
            return -1;
        }
    }

    /** Blanks between a delimiter and an opening quote are no text: {@code a, "b"}. */
    private int contentStart(int at) throws IOException {
        int content = at;
        while (has(content) && charAt(content) == ' ' && delimiter != ' ') {
            content++;
        }
        return has(content) && charAt(content) == quote ? content : at;
    }

    private int plainCell(Row row, int cell) throws IOException {
        int from = padded && cell > 0 && has(cell) && charAt(cell) == ' ' ? cell + 1 : cell;
        int at = from;
        int copied = from;
        while (has(at)) {
            int index = start + at;
            int stop = limit;
            char c = 0;
            while (index < stop) {
                c = buffer[index];
                if (c == delimiter || c == '\n' || c == '\r') {
                    break;
                }
                if (c < ' ' && c != '\t') {
                    row.sawControl();
                } else if (c == REPLACEMENT) {
                    row.sawReplacement();
                }
                index++;
            }
            at = index - start;
            if (index < stop && (c == delimiter || lineEndLength(at) > 0)) {
                break;
            }
            at += index < stop ? 1 : 0;
            row.append(buffer, start + copied, start + at);
            copied = at;
            checkCell(at - from);
        }
        row.append(buffer, start + copied, start + at);
        checkCell(at - from);
        return at;
    }

    private int quotedCell(Row row, int opening) throws IOException {
        int at = opening + 1;
        int copied = at;
        boolean newline = false;
        int linesBefore = row.lines();
        while (has(at)) {
            char c = charAt(at);
            if (backslash && c == '\\' && has(at + 1) && (charAt(at + 1) == quote || charAt(at + 1) == '\\')) {
                row.append(buffer, start + copied, start + at);
                copied = at + 1;
                at += 2;
            } else if (c == quote) {
                int after = closes(at + 1);
                if (after >= 0) {
                    row.append(buffer, start + copied, start + at);
                    row.sawQuote();
                    spanning = newline && spanning == OPEN ? opening : spanning;
                    return after;
                }
                if (has(at + 1) && charAt(at + 1) == quote) {
                    row.append(buffer, start + copied, start + at + 1);
                    at += 2;
                    copied = at;
                } else {
                    if (newline && doubtful == OPEN && beginsCell(at)) {
                        doubtful = opening;
                    }
                    at++;
                }
            } else {
                int breakLength = c == '\n' || c == '\r' ? lineEndLength(at) : 0;
                if (breakLength > 0) {
                    row.addLine();
                    newline = true;
                    at += breakLength;
                } else {
                    if (c < ' ' && c != '\t') {
                        row.sawControl();
                    } else if (c == REPLACEMENT) {
                        row.sawReplacement();
                    }
                    at++;
                }
                if (at - opening > quoteReach) {
                    break;
                }
            }
        }
        if (at - opening > MAX_CELL && row.lines() == linesBefore) {
            checkCell(at - opening);
        }
        return -1;
    }

    /** A quote where a cell of a later line would begin: then this cell's own quote was probably never closed. */
    private boolean beginsCell(int at) {
        char before = charAt(at - 1);
        return before == delimiter || before == '\n' || before == '\r';
    }

    /** Where the cell ends if a quote before {@code at} closes it, else -1. */
    private int closes(int at) throws IOException {
        int after = at;
        while (has(after) && charAt(after) == ' ' && delimiter != ' ') {
            after++;
        }
        boolean closed = !has(after) || charAt(after) == delimiter || lineEndLength(after) > 0;
        return closed ? after : -1;
    }

    private void checkCell(int length) {
        if (length > MAX_CELL) {
            throw new FileRefused(
                    "CELL_TOO_LONG",
                    "A cell on line " + line + " has more than " + MAX_CELL + " characters.",
                    "Shorten it, or check the quotes around it.");
        }
    }
}
