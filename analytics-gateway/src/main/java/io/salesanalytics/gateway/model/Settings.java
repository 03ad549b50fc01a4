package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.DataSourceSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a data source's times and amounts are meant, with what holds where the owner said nothing.
 *
 * @param fiscalYearStart the month that the fiscal year begins with
 * @param weekStart the day that weeks begin with
 * @param timeZone the zone whose days the data's days are; null for UTC
 * @param currency the currency of amounts that do not say their own, or null
 */
public record Settings(int fiscalYearStart, DayOfWeek weekStart, @Nullable String timeZone, @Nullable String currency) {

    static Settings of(DataSourceSettings said) {
        return new Settings(
                said.fiscalYearStart() == null ? Month.JANUARY.getValue() : said.fiscalYearStart(),
                said.weekStart() == null
                        ? DayOfWeek.MONDAY
                        : DayOfWeek.valueOf(said.weekStart().name()),
                said.timeZone(),
                said.currency());
    }

    /** The day that it is where the data comes from. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone));
    }
}
