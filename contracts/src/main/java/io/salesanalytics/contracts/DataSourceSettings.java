package io.salesanalytics.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How a data source's times and amounts are meant. What is null is as for any data source.
 *
 * @param fiscalYearStart the month, 1 to 12, that the fiscal year begins with; January for any
 * @param weekStart the day that a week begins with; Monday for any
 * @param timeZone the IANA name of the zone whose days the data's days are, so that "today" is the right one; UTC for
 *     any
 * @param currency the ISO 4217 code of amounts whose column does not say its own; none for any
 */
public record DataSourceSettings(
        @Nullable Integer fiscalYearStart,
        @Nullable WeekStart weekStart,
        @Nullable String timeZone,
        @Nullable String currency) {

    /** Of any data source. */
    public static final DataSourceSettings NONE = new DataSourceSettings(null, null, null, null);
}
