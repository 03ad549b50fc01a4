package io.salesanalytics.validation.typing;

/** What the parts of a date are. */
enum DateShape {
    /** Year, month, day. */
    YEAR_FIRST,
    /** Day, month and year as numbers in an order to be decided; a year of four digits stands last. */
    NUMBERS,
    /** With a month's name, so that nothing is open. */
    NAMED,
    /** A month of a year. */
    MONTH,
    /** Eight digits: yyyyMMdd; with a time of day behind them where there are more. */
    COMPACT,
    /** A quarter or a week of a year. */
    PERIOD,
    /** Seconds since 1970. */
    SECONDS,
    /** Milliseconds since 1970. */
    MILLIS
}
