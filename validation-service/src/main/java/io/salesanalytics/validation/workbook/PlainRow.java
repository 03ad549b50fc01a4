package io.salesanalytics.validation.workbook;

/** The tag that begins a row of a sheet, written as nearly every program writes it: {@code <row r="7" spans="1:15">}. */
final class PlainRow {
    private static final byte[] OPENS = {'<', 'r', 'o', 'w', ' ', 'r', '=', '"'};
    private static final int MOST_DIGITS = 9;

    private long number;

    /**
     * Reads the tag that begins at an index.
     *
     * @param limit where the bytes end
     * @return the index behind it, or -1 where it is written in another way, goes on behind the limit or may say that the
     *     row is hidden
     */
    int read(byte[] bytes, int from, int limit) {
        if (limit - from < OPENS.length) {
            return -1;
        }
        for (int i = 0; i < OPENS.length; i++) {
            if (bytes[from + i] != OPENS[i]) {
                return -1;
            }
        }
        int digits = from + OPENS.length;
        int at = digits;
        long row = 0;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
            row = row * 10 + bytes[at] - '0';
            at++;
        }
        number = row;
        boolean known = at > digits && at - digits <= MOST_DIGITS && at < limit && bytes[at] == '"';
        return known ? end(bytes, at + 1, limit) : -1;
    }

    /** Passes over the other attributes. One that is called hidden has an h, one with an apostrophe may hold any sign. */
    private static int end(byte[] bytes, int from, int limit) {
        boolean inQuotes = false;
        for (int at = from; at < limit; at++) {
            byte b = bytes[at];
            if (b == '"') {
                inQuotes = !inQuotes;
            } else if (b == '>' && !inQuotes) {
                return at + 1;
            } else if (!inQuotes && (b == 'h' || b == '\'' || b == '/')) {
                return -1;
            }
        }
        return -1;
    }

    /** The row's own number. */
    long number() {
        return number;
    }
}
