package io.salesanalytics.validation.record;

import java.util.Arrays;
import java.util.List;

/**
 * One row of cells, used again for every row of a file: copy what must outlive the next one. Cells stand behind each
 * other in one buffer, its own or that of a {@link RowBatch}, so that reading allocates nothing.
 */
public final class Row {
    char[] text = new char[4096];
    int[] ends = new int[64];
    /** Where the row begins in the text, and its cells in the ends. */
    int textStart;

    int endsStart;
    int length;
    int size;
    long line;
    int lines;
    boolean controls;
    boolean quoted;
    boolean replacements;

    /** Makes it the row that begins at a line of the file. */
    public void begin(long firstLine) {
        length = 0;
        size = 0;
        line = firstLine;
        lines = 1;
        controls = false;
        quoted = false;
        replacements = false;
    }

    /** Adds to the cell being read. */
    void append(char[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, text, length, count);
        length += count;
    }

    void append(char c) {
        reserve(1);
        text[length++] = c;
    }

    /** Ends the cell being read; the delimiter is kept between two cells, so that equal rows are equal text. */
    void endCell(char delimiter) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
        append(delimiter);
    }

    /** Ends the cell being read where so many characters of the row have come, for {@link #takeText} to bring them. */
    void endAt(int itsEnd) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = itsEnd;
    }

    /** Takes the text of all cells at once, with the delimiters between them. */
    void takeText(char[] source, int from, int to, char delimiter) {
        append(source, from, to);
        append(delimiter);
    }

    /** Makes room for so many characters. */
    void reserve(int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
    }

    void addLine() {
        lines++;
    }

    void sawControl() {
        controls = true;
    }

    void sawReplacement() {
        replacements = true;
    }

    void sawQuote() {
        quoted = true;
    }

    /** Adds a whole cell. */
    public void add(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            append(cell.charAt(i));
            replacements |= cell.charAt(i) == '\ufffd';
        }
        endCell(',');
    }

    /** Adds a whole cell. */
    public void add(char[] source, int from, int to) {
        append(source, from, to);
        for (int i = from; i < to; i++) {
            replacements |= source[i] == '\ufffd';
        }
        endCell(',');
    }

    /** Gives it other cells; it still begins where it does. */
    public void replace(List<String> cells, int lineCount) {
        // what it shows may be a batch's
        text = new char[4096];
        ends = new int[Math.max(1, cells.size())];
        textStart = 0;
        endsStart = 0;
        length = 0;
        size = 0;
        lines = lineCount;
        cells.forEach(this::add);
    }

    /** How many cells it has. */
    public int size() {
        return size;
    }

    /**
     * The file's own number of the line it begins on, from 1. In a file of several sheets it is the row's {@link Place},
     * which tells the sheet too.
     */
    public long line() {
        return line;
    }

    /** How many lines of the file it takes: more than one where a cell holds a line break. */
    public int lines() {
        return lines;
    }

    /** Whether a cell holds a control character that no text has. */
    public boolean hasControls() {
        return controls;
    }

    /** Whether a cell holds the sign that stands for a lost character. */
    public boolean hasReplacements() {
        return replacements;
    }

    /** Whether a cell was enclosed in quotes. */
    public boolean hasQuotes() {
        return quoted;
    }

    /** The buffer that {@link #start} and {@link #end} point into; not to be changed. */
    public char[] text() {
        return text;
    }

    public int start(int cell) {
        return cell == 0 ? textStart : ends[endsStart + cell - 1] + 1;
    }

    public int end(int cell) {
        return ends[endsStart + cell];
    }

    /** A cell's text as it stands, empty beyond the last cell. */
    public String cell(int cell) {
        return cell >= size ? "" : new String(text, start(cell), end(cell) - start(cell));
    }

    /** Whether a cell holds nothing but blanks. */
    public boolean isBlank(int cell) {
        if (cell >= size) {
            return true;
        }
        for (int i = start(cell); i < end(cell); i++) {
            if (!Blanks.isBlank(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return filled() == 0;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (int i = 0; i < size; i++) {
            filled += isBlank(i) ? 0 : 1;
        }
        return filled;
    }

    /** All cells as text. */
    public String[] cells() {
        String[] cells = new String[size];
        for (int i = 0; i < size; i++) {
            cells[i] = cell(i);
        }
        return cells;
    }
}
