package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import org.jspecify.annotations.Nullable;

/** Decides whether a column holds dates, and what its cells say about the order of day and month. */
final class DateDecision {
    /** What the cells of one column say about the order. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** Both orders are possible for every cell, and give different days. */
        OPEN,
        /** Some cells allow only one order, and too many only the other. */
        CONTRADICTORY,
        /** Both orders give the same days, or the cells leave nothing open. */
        NO_MATTER
    }

    private DateDecision() {}

    /** Which kinds of date make the column one of dates, or null when it holds something else. */
    static @Nullable DateCells cells(ColumnTally tally, String name, boolean lenient) {
        boolean named = new ColumnWords(name).namesDate();
        long meant = tally.meant();
        long digits = tally.compactDates + tally.secondDates + tally.milliDates;
        long written = tally.dates - digits;
        if (isEnough(written, meant, named, lenient)) {
            return DateCells.WRITTEN;
        }
        if (named && isEnough(written + tally.compactDates, meant, true, lenient)) {
            return DateCells.COMPACT;
        }
        boolean epoch = named && isEnough(tally.secondDates + tally.milliDates, meant, true, lenient);
        return epoch && (tally.secondDates == 0 || tally.milliDates == 0) ? DateCells.EPOCH : null;
    }

    private static boolean isEnough(long count, long meant, boolean named, boolean lenient) {
        return NumberDecision.isEnough(count, meant, named) || (lenient && named && count > 1 && count * 2 > meant);
    }

    static Order order(ColumnTally tally) {
        if (tally.numberDates == 0) {
            return Order.NO_MATTER;
        }
        long day = tally.dayFirstOnly;
        long month = tally.monthFirstOnly;
        if (day > 0 && month > 0 && Math.min(day, month) * 20 > day + month) {
            return Order.CONTRADICTORY;
        }
        if (day != month) {
            return day > month ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        return tally.ambiguousDates == 0 ? Order.NO_MATTER : Order.OPEN;
    }

    static ColumnReading reading(
            ColumnTally tally, int position, String name, DateCells cells, boolean dayFirst, String reason) {
        Zones zones = zones(tally);
        String format = dayFirst ? tally.dateFormatDayFirst : tally.dateFormatMonthFirst;
        long understood = dayFirst ? tally.dayFirst : tally.monthFirst;
        return new ColumnReading(
                position,
                name,
                tally.datesWithTime > 0 ? ColumnType.TIMESTAMP : ColumnType.DATE,
                '.',
                dayFirst,
                cells,
                zones,
                false,
                format,
                null,
                Math.min(1, (double) understood / Math.max(1, tally.meant())),
                reason,
                false);
    }

    private static Zones zones(ColumnTally tally) {
        if (tally.datesWithZone == 0) {
            return Zones.NONE;
        }
        return tally.zonesDiffer || tally.datesWithZone < tally.dates ? Zones.MIXED : Zones.SAME;
    }
}
