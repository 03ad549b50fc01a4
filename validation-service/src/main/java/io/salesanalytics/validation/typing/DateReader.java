package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;

/** Reads the cells of a date column as decided for it. */
public final class DateReader {
    private final DateText date = new DateText();
    private final DateNumber number = new DateNumber();
    private final ColumnReading reading;
    private long millis;

    public DateReader(ColumnReading reading) {
        this.reading = reading;
    }

    /** Whether the cell is a date as this column has them. */
    public boolean read(char[] text, int from, int to) {
        if (!date.parse(text, from, to) || !belongs(date.parts().shape)) {
            boolean isDay = number.read(text, from, to, reading.dateCells());
            millis = number.millis();
            return isDay;
        }
        if (!date.parts().fits(reading.dateOrder())) {
            return false;
        }
        millis = date.wallMillis(reading.dateOrder());
        if (reading.zones() == Zones.MIXED && date.zoneMinutes() != DateText.NO_ZONE) {
            millis -= date.zoneMinutes() * 60_000L;
        }
        return true;
    }

    private boolean belongs(DateShape shape) {
        return switch (shape) {
            case COMPACT -> reading.dateCells() == DateCells.COMPACT;
            case SECONDS, MILLIS -> reading.dateCells() == DateCells.EPOCH;
            case YEAR_FIRST, NUMBERS, NAMED, MONTH, PERIOD -> reading.dateCells() != DateCells.EPOCH;
        };
    }

    /** The clock on the wall as if it were UTC; truly UTC where the column's zones are mixed. */
    public long millis() {
        return millis;
    }

    /** Minutes ahead of UTC, 0 where the cell says nothing. */
    public int zoneMinutes() {
        return date.zoneMinutes() == DateText.NO_ZONE ? 0 : date.zoneMinutes();
    }
}
