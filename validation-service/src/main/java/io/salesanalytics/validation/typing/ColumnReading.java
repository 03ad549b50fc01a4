package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * How a column's cells are to be read, decided for the whole file.
 *
 * @param position 1 for the first column
 * @param name its name
 * @param type what its cells are
 * @param decimalSign {@code .} or {@code ,}; matters for numbers
 * @param dateOrder the order of day, month and year; matters for dates of three numbers
 * @param dateCells which kinds of date belong to the column, so that a number in a column of dates stays a fault
 * @param zones whether and how its times carry zones
 * @param fractionDropped whether {@code 17850.0} is the integer 17850
 * @param format how its cells are written, or null
 * @param currency ISO 4217 code, or null
 * @param confidence 0 to 1
 * @param reason one plain sentence
 * @param leadingZeros whether a cell starts with a zero that a number would lose
 */
public record ColumnReading(
        int position,
        String name,
        ColumnType type,
        char decimalSign,
        DateOrder dateOrder,
        DateCells dateCells,
        Zones zones,
        boolean fractionDropped,
        @Nullable String format,
        @Nullable String currency,
        double confidence,
        String reason,
        boolean leadingZeros) {

    /** Which digits-only dates count. */
    public enum DateCells {
        /** Dates with separators or names. */
        WRITTEN,
        /** yyyyMMdd too. */
        COMPACT,
        /** Seconds or milliseconds since 1970. */
        EPOCH,
        /** Days as Excel counts them, beside written ones or alone. */
        SERIAL,
        /** yyyyMM. */
        YEAR_MONTH,
        /** yyyy. */
        YEAR
    }

    /** What the column's times say about their zone. */
    public enum Zones {
        /** Nothing: taken as they stand. */
        NONE,
        /** All the same offset: the clock on the wall is kept. */
        SAME,
        /** Several offsets, or some without: all are brought to UTC. */
        MIXED
    }

    static ColumnReading text(int position, String name, double confidence, String reason, boolean leadingZeros) {
        return new ColumnReading(
                position,
                name,
                ColumnType.STRING,
                '.',
                DateOrder.DAY_FIRST,
                DateCells.WRITTEN,
                Zones.NONE,
                false,
                null,
                null,
                confidence,
                reason,
                leadingZeros);
    }

    /** Whether cells are read the same way by another reading, whatever else it says of the column. */
    boolean readsLike(ColumnReading other) {
        return type == other.type
                && decimalSign == other.decimalSign
                && dateOrder == other.dateOrder
                && dateCells == other.dateCells
                && zones == other.zones
                && fractionDropped == other.fractionDropped;
    }

    public boolean isNumber() {
        return type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    }

    public boolean isDate() {
        return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
    }
}
