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

    void put(String more) {
        reserve(more.length());
        more.getChars(0, more.length(), text, length);
        length += more.length();
    }

    /**
     * Adds a number as it is written in ASCII, without zeros that end a fraction. Whole numbers may have any length.
     *
     * @param mostDigits with so many digits at most a fraction was meant as it is written
     * @return false, and nothing added, where it is written otherwise or has more digits
     */
    boolean putDecimal(byte[] bytes, int from, int to, int mostDigits) {
        reserve(to - from);
        char[] target = text;
        int at = length;
        int digits = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                digits += digits > 0 || b != '0' ? 1 : 0;
            } else if (b == '.' && point < 0) {
                point = at;
            } else if (b != '-' || i != from) {
                return false;
            }
            target[at++] = (char) b;
        }
        if (point >= 0) {
            if (digits > mostDigits) {
                return false;
            }
            while (at > point + 1 && target[at - 1] == '0') {
                at--;
            }
            at = at == point + 1 ? point : at;
        }
        length = at;
        return true;
    }

    /** Writes zeros before the cell begun last until it has so many characters, unless it is below zero. */
    void fillWithZeros(int least) {
        int start = starts[count - 1];
        int cellLength = length - start;
        if (cellLength > 0 && cellLength < least && text[start] != '-') {
            int zeros = least - cellLength;
            reserve(zeros);
            System.arraycopy(text, start, text, start + zeros, cellLength);
            Arrays.fill(text, start, start + zeros, '0');
            length += zeros;
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
