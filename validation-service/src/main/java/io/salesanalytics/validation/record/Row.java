package io.salesanalytics.validation.record;

import java.util.Arrays;

/**
 * One row of cells, used again for every row of a file: copy what must outlive the next one. Cells stand behind each
 * other in one buffer, so that reading allocates nothing.
 */
public final class Row {
    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private int length;
    private int size;
    private long line;
    private int lines;
    private boolean controls;
    private boolean quoted;

    /** Makes it the row that begins at a line of the file. */
    public void begin(long firstLine) {
        length = 0;
        size = 0;
        line = firstLine;
        lines = 1;
        controls = false;
        quoted = false;
    }

    /** Adds to the cell being read. */
    void append(char[] source, int from, int to) {
        int count = to - from;
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
        System.arraycopy(source, from, text, length, count);
        length += count;
    }

    void append(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        text[length++] = c;
    }

    void endCell() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
    }

    void addLine() {
        lines++;
    }

    void sawControl() {
        controls = true;
    }

    void sawQuote() {
        quoted = true;
    }

    /** Adds a whole cell. */
    public void add(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            append(cell.charAt(i));
        }
        endCell();
    }

    /** Adds a whole cell. */
    public void add(char[] source, int from, int to) {
        append(source, from, to);
        endCell();
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

    /** Whether a cell was enclosed in quotes. */
    public boolean hasQuotes() {
        return quoted;
    }

    /** The buffer that {@link #start} and {@link #end} point into; not to be changed. */
    public char[] text() {
        return text;
    }

    public int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    public int end(int cell) {
        return ends[cell];
    }

    /** How many characters all cells have together. */
    public int length() {
        return length;
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
