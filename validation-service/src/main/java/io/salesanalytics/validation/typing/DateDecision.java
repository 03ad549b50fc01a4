package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.semantics.naming.Words;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import org.jspecify.annotations.Nullable;

/** Decides whether a column holds dates. */
final class DateDecision {
    private static final String DATE = "date";

    private DateDecision() {}

    /** Which kinds of date make the column one of dates, or null when it holds something else. */
    static @Nullable DateCells cells(ColumnTally tally, String name, boolean lenient) {
        boolean named = new ColumnWords(name).namesDate();
        long meant = tally.meant();
        long digits = tally.compactDates + tally.secondDates + tally.milliDates;
        long written = tally.dates - digits;
        if (isEnough(written, meant, named, lenient)) {
            if (tally.monthDates == tally.dates && tally.orders.count() == 0 && new ColumnWords(name).namesYearOnly()) {
                // 2010-11 is a year from one spring to the next
                return null;
            }
            return DateCells.WRITTEN;
        }
        if (named && isEnough(written + tally.compactDates, meant, true, lenient)) {
            return DateCells.COMPACT;
        }
        boolean epoch = named && isEnough(tally.secondDates + tally.milliDates, meant, true, lenient);
        if (epoch && (tally.secondDates == 0 || tally.milliDates == 0)) {
            return DateCells.EPOCH;
        }
        boolean someSerials = tally.serials > 0 && written * 2 >= meant;
        if (named && someSerials && NumberDecision.isEnough(written + tally.serials, meant, true)) {
            return DateCells.SERIAL;
        }
        return lenient ? numbers(tally, new ColumnWords(name)) : null;
    }

    /** Numbers that stand for days: believed only where no other column says when a sale was. */
    private static @Nullable DateCells numbers(ColumnTally tally, ColumnWords name) {
        long meant = tally.meant();
        if (name.namesYear() && meant > 0 && tally.years == meant) {
            return DateCells.YEAR;
        }
        boolean named = name.namesDate();
        if (named && NumberDecision.isEnough(tally.yearMonths, meant, true)) {
            return DateCells.YEAR_MONTH;
        }
        return named && NumberDecision.isEnough(tally.serials, meant, true) ? DateCells.SERIAL : null;
    }

    /**
     * Whether all cells are days as eight digits, more than one, under a name that nobody knows ({@code FKDAT}): a column
     * of dates where no other is one. Codes and amounts that happen to look so have names that are known.
     */
    static boolean areDaysByValues(ColumnTally tally, String name) {
        return tally.compactDaysDiffer
                && tally.compactDates == tally.meant()
                && Words.of(name).list().stream().allMatch(word -> word.equals(DATE) || !Words.known(word));
    }

    private static boolean isEnough(long count, long meant, boolean named, boolean lenient) {
        return NumberDecision.isEnough(count, meant, named) || (lenient && named && count > 1 && count * 2 > meant);
    }

    static ColumnReading reading(
            ColumnTally tally, int position, String name, DateCells cells, DateOrder order, String reason) {
        Zones zones = zones(tally);
        long understood = tally.dates(order) + numbers(tally, cells);
        boolean withTime = tally.datesWithTime > 0 || (cells == DateCells.SERIAL && tally.serialsWithTime > 0);
        return new ColumnReading(
                position,
                name,
                withTime ? ColumnType.TIMESTAMP : ColumnType.DATE,
                '.',
                order,
                cells,
                zones,
                false,
                format(tally, order, cells),
                null,
                Math.min(1, (double) understood / Math.max(1, tally.meant())),
                reason,
                false);
    }

    private static long numbers(ColumnTally tally, DateCells cells) {
        return switch (cells) {
            case SERIAL -> tally.serials;
            case YEAR_MONTH -> tally.yearMonths;
            case YEAR -> tally.years;
            case WRITTEN, COMPACT, EPOCH -> 0;
        };
    }

    private static @Nullable String format(ColumnTally tally, DateOrder order, DateCells cells) {
        return switch (cells) {
            case SERIAL -> tally.dates > 0 ? tally.dateFormats.get(order) : "Excel serial";
            case YEAR_MONTH -> "yyyyMM";
            case YEAR -> "yyyy";
            case WRITTEN, COMPACT, EPOCH -> tally.dateFormats.get(order);
        };
    }

    private static Zones zones(ColumnTally tally) {
        if (tally.datesWithZone == 0) {
            return Zones.NONE;
        }
        return tally.zonesDiffer || tally.datesWithZone < tally.dates ? Zones.MIXED : Zones.SAME;
    }
}
