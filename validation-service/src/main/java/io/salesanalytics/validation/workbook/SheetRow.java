package io.salesanalytics.validation.workbook;

import java.util.Arrays;

/** One row of a sheet, used again for every row: only the cells that hold something, as they come. */
final class SheetRow {
    /** What a cell's text came from. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** {@code #N/A}, {@code #DIV/0!} and their like. */
        ERROR,
        /** A formula whose result was never computed; no text. */
        UNCOMPUTED
    }

    private static final Kind[] KINDS = Kind.values();

    private char[] text = new char[4096];
    private int length;
    private int[] columns = new int[64];
    private int[] starts = new int[64];
    private byte[] kinds = new byte[64];
    private NumberFormat[] formats = new NumberFormat[64];
    private int count;
    private long number;
    private boolean hidden;

    void begin(long rowNumber, boolean isHidden) {
        number = rowNumber;
        hidden = isHidden;
        length = 0;
        count = 0;
    }

    /** Makes it another row of the same cells. */
    void renumber(long rowNumber) {
        number = rowNumber;
    }

    /** Begins a cell; what is put from now on is its text. */
    void cell(int column, Kind kind, NumberFormat format) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            formats = Arrays.copyOf(formats, count * 2);
        }
        columns[count] = column;
        starts[count] = length;
        kinds[count] = (byte) kind.ordinal();
        formats[count] = format;
        count++;
    }

    /** Takes the last cell back. */
    void drop() {
        count--;
        length = starts[count];
    }

    void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }

    /** Adds a character; room for it has been reserved. */
    void put(char c) {
        text[length++] = c;
    }

    /**
     * Adds a character that may take two places.
     *
     * @param read its code point, and in the upper half how many bytes it was read from
     * @return the index after those bytes
     */
    int putAll(long read, int at) {
        int point = (int) read;
        reserve(2);
        length += Character.toChars(point, text, length);
        return at + (int) (read >>> 32);
    }

    void put(CharSequence more) {
        reserve(more.length());
        for (int i = 0; i < more.length(); i++) {
            text[length++] = more.charAt(i);
        }
    }

    void put(char[] source, int from, int size) {
        reserve(size);
        System.arraycopy(source, from, text, length, size);
        length += size;
    }

    /** Cuts the cell begun last to so many characters. */
    void cut(int cellLength) {
        length = starts[count - 1] + cellLength;
    }

    /** How many characters the cell begun last has. */
    int cellLength() {
        return length - starts[count - 1];
    }

    /** How many cells hold something. */
    int count() {
        return count;
    }

    /** The row's own number, from 1. */
    long number() {
        return number;
    }

    boolean isHidden() {
        return hidden;
    }

    /** A cell's column, from 0. */
    int column(int cell) {
        return columns[cell];
    }

    Kind kind(int cell) {
        return KINDS[kinds[cell]];
    }

    NumberFormat format(int cell) {
        return formats[cell];
    }

    char[] text() {
        return text;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return cell + 1 < count ? starts[cell + 1] : length;
    }

    String cell(int cell) {
        return new String(text, start(cell), end(cell) - start(cell));
    }
}
