package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import org.jspecify.annotations.Nullable;

/** Decides whether a column holds dates. */
final class DateDecision {
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

    static ColumnReading reading(
            ColumnTally tally, int position, String name, DateCells cells, DateOrder order, String reason) {
        Zones zones = zones(tally);
        String format = tally.dateFormats.get(order);
        long understood = tally.dates(order);
        return new ColumnReading(
                position,
                name,
                tally.datesWithTime > 0 ? ColumnType.TIMESTAMP : ColumnType.DATE,
                '.',
                order,
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
