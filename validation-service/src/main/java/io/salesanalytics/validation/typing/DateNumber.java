package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.typing.ColumnReading.DateCells;

/** Reads a number as a day, in a column whose name says that it holds dates. */
final class DateNumber {
    private static final long DAY_MILLIS = 86_400_000;
    /** Excel counts days from the end of 1899; these are 1954 to 2099. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 73_050;
    private static final int DAYS_TO_1970 = 25_569;

    private final NumberText number = new NumberText();
    private long millis;

    static boolean isYear(long value) {
        return value >= 1950 && value <= 2100;
    }

    static boolean isYearMonth(long value) {
        return isYear(value / 100) && value % 100 >= 1 && value % 100 <= 12;
    }

    static boolean isSerial(double value) {
        return value >= FIRST_SERIAL && value <= LAST_SERIAL;
    }

    /** Whether the cell is such a number as this kind of column has. */
    boolean read(char[] text, int from, int to, DateCells kind) {
        if (!number.parse(text, from, to)) {
            return false;
        }
        char sign = number.fits('.') ? '.' : ',';
        number.evaluate(sign);
        return switch (kind) {
            case YEAR -> number.isPlainInteger() && setDay(number.unscaled(), 1, isYear(number.unscaled()));
            case YEAR_MONTH -> {
                long value = number.unscaled();
                yield number.isPlainInteger() && setDay(value / 100, (int) (value % 100), isYearMonth(value));
            }
            case SERIAL -> setSerial();
            case WRITTEN, COMPACT, EPOCH -> false;
        };
    }

    private boolean setDay(long year, int month, boolean possible) {
        millis = possible ? Days.toEpochDay((int) year, month, 1) * DAY_MILLIS : 0;
        return possible;
    }

    private boolean setSerial() {
        double value = number.value().doubleValue();
        boolean possible = isSerial(value) && number.currency() == null && !number.isPercent();
        long seconds = Math.round((value - DAYS_TO_1970) * 86_400);
        millis = possible ? seconds * 1000 : 0;
        return possible;
    }

    /** The day read last, in milliseconds since 1970. */
    long millis() {
        return millis;
    }
}
