package io.salesanalytics.validation.record;

/** A row's place in a file of several sheets, as one number: places grow in the order in which rows are read. */
public final class Place {
    private static final int ROW_BITS = 40;

    private Place() {}

    /**
     * The place of a row.
     *
     * @param sheet counted from 0; a file without sheets has one
     * @param row its own number in the sheet, from 1
     */
    public static long of(int sheet, long row) {
        return (long) sheet << ROW_BITS | row;
    }

    public static int sheet(long place) {
        return (int) (place >>> ROW_BITS);
    }

    public static long row(long place) {
        return place & ((1L << ROW_BITS) - 1);
    }
}
