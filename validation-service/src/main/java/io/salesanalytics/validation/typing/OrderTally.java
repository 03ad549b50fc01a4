package io.salesanalytics.validation.typing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts, over a column's dates of three numbers, which orders of day, month and year each allows. */
final class OrderTally {
    private static final int DAY = 1;
    private static final int MONTH = 2;
    private static final int YEAR = 4;

    /** By the orders that fit, as a sum of the bits above. */
    private final long[] counts = new long[8];

    private final BitSet firstParts = new BitSet(100);
    private final BitSet lastParts = new BitSet(100);
    private long openDays;
    private boolean slashesOnly = true;
    final List<String> examples = new ArrayList<>();
    final List<String> openExamples = new ArrayList<>();

    void add(DateParts date, char[] text, int from, int to, long weight) {
        int fits = (date.fits(DateOrder.DAY_FIRST) ? DAY : 0)
                | (date.fits(DateOrder.MONTH_FIRST) ? MONTH : 0)
                | (date.fits(DateOrder.YEAR_FIRST) ? YEAR : 0);
        counts[fits] += weight;
        slashesOnly &= date.separator == '/';
        if (date.hasTwoDigitParts()) {
            firstParts.set(date.firstPart());
            lastParts.set(date.lastPart());
        }
        ColumnCounts.remember(examples, text, from, to);
        if (date.leavesDayAndMonthOpen()) {
            openDays += weight;
            ColumnCounts.remember(openExamples, text, from, to);
        }
    }

    /** Adds what was counted in the rows that follow. */
    void add(OrderTally next) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += next.counts[i];
        }
        firstParts.or(next.firstParts);
        lastParts.or(next.lastParts);
        openDays += next.openDays;
        slashesOnly &= next.slashesOnly;
        ColumnCounts.addExamples(examples, next.examples);
        ColumnCounts.addExamples(openExamples, next.openExamples);
    }

    /** All dates of three numbers. */
    long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Those that are dates in an order. */
    long count(DateOrder order) {
        return fitting(bit(order), 0);
    }

    private static int bit(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> DAY;
            case MONTH_FIRST -> MONTH;
            case YEAR_FIRST -> YEAR;
        };
    }

    /** Those that allow one of these orders and none of the others. */
    private long fitting(int anyOf, int noneOf) {
        long sum = 0;
        for (int fits = 1; fits < counts.length; fits++) {
            sum += (fits & anyOf) != 0 && (fits & noneOf) == 0 ? counts[fits] : 0;
        }
        return sum;
    }

    long onlyDayFirst() {
        return fitting(DAY, MONTH);
    }

    long onlyMonthFirst() {
        return fitting(MONTH, DAY);
    }

    /** Those that name different days with the day and with the month first. */
    long openDays() {
        return openDays;
    }

    long yearLast() {
        return fitting(DAY | MONTH, 0);
    }

    long yearFirst() {
        return fitting(YEAR, 0);
    }

    /** Different numbers in front, of those with three numbers of two digits: many for days, few for years. */
    int firstParts() {
        return firstParts.cardinality();
    }

    int lastParts() {
        return lastParts.cardinality();
    }

    /** Whether no date is parted by anything else: nearly nobody writes years first with slashes. */
    boolean slashesOnly() {
        return slashesOnly;
    }
}
