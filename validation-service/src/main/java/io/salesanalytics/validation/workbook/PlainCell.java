package io.salesanalytics.validation.workbook;

/**
 * A cell of a sheet written as nearly every program writes it, {@code <c r="B7" s="2" t="s"><v>12</v></c>}: known by its
 * bytes in one go. Any other way of writing a cell is left to {@link XmlScanner}, which knows them all.
 */
final class PlainCell {
    /** Shorter than this no such cell is: {@code <c r="A1"><v></v></c>}. */
    private static final int LEAST_BYTES = 20;

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 9;

    private int column;
    private int style;
    private char type;
    private int valueStart;
    private int valueEnd;

    /**
     * Reads the cell that begins at an index.
     *
     * @param limit where the bytes end
     * @return the index behind it, or -1 where it is written in another way or goes on behind the limit
     */
    int read(byte[] bytes, int from, int limit) {
        if (limit - from < LEAST_BYTES
                || bytes[from] != '<'
                || bytes[from + 1] != 'c'
                || bytes[from + 2] != ' '
                || bytes[from + 3] != 'r'
                || bytes[from + 4] != '='
                || bytes[from + 5] != '"') {
            return -1;
        }
        int at = attributes(bytes, reference(bytes, from + 6, limit), limit);
        if (at < 0
                || limit - at < 4
                || bytes[at] != '>'
                || bytes[at + 1] != '<'
                || bytes[at + 2] != 'v'
                || bytes[at + 3] != '>') {
            return -1;
        }
        return value(bytes, at + 4, limit);
    }

    /** Where the cell stands; gives the index behind the closing quote. */
    private int reference(byte[] bytes, int from, int limit) {
        int letters = 0;
        int at = from;
        while (at < limit && bytes[at] >= 'A' && bytes[at] <= 'Z') {
            letters = letters * 26 + bytes[at] - 'A' + 1;
            at++;
        }
        column = letters - 1;
        int digits = at;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        boolean known = digits > from && digits - from <= MOST_LETTERS && at > digits;
        return known && at < limit && bytes[at] == '"' ? at + 1 : -1;
    }

    /** Its style and its type, where they are said in this order; gives the index of the tag's end. */
    private int attributes(byte[] bytes, int from, int limit) {
        style = 0;
        type = 'n';
        int at = from;
        if (at >= 0 && limit - at > 5 && bytes[at + 1] == 's' && isAttribute(bytes, at)) {
            at = style(bytes, at + 4, limit);
        }
        if (at >= 0 && limit - at > 5 && bytes[at + 1] == 't' && isAttribute(bytes, at)) {
            type = (char) bytes[at + 4];
            at = isType(type) && bytes[at + 5] == '"' ? at + 6 : -1;
        }
        return at;
    }

    private static boolean isAttribute(byte[] bytes, int at) {
        return bytes[at] == ' ' && bytes[at + 2] == '=' && bytes[at + 3] == '"';
    }

    private static boolean isType(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private int style(byte[] bytes, int from, int limit) {
        int at = from;
        int number = 0;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9' && at - from < MOST_DIGITS) {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        style = number;
        return at > from && at < limit && bytes[at] == '"' ? at + 1 : -1;
    }

    /** A value without entities. */
    private int value(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '<' && bytes[at] != '&') {
            at++;
        }
        valueStart = from;
        valueEnd = at;
        boolean ends = limit - at >= 8
                && bytes[at] == '<'
                && bytes[at + 1] == '/'
                && bytes[at + 2] == 'v'
                && bytes[at + 3] == '>'
                && bytes[at + 4] == '<'
                && bytes[at + 5] == '/'
                && bytes[at + 6] == 'c'
                && bytes[at + 7] == '>';
        return ends ? at + 8 : -1;
    }

    /** From 0. */
    int column() {
        return column;
    }

    /** 0 where none is said. */
    int style() {
        return style;
    }

    /** {@code n} where none is said. */
    char type() {
        return type;
    }

    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }
}
