package io.salesanalytics.gateway.query;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** What a period is compared with. */
public enum Comparison {
    NONE,
    /** The same number of days right before. */
    PREVIOUS_PERIOD,
    /** The same dates a year before; 29 February becomes 28 February. */
    PREVIOUS_YEAR,
    /** The same days of the week 52 weeks before. */
    PREVIOUS_YEAR_BY_WEEKS;

    private static final int DAYS_OF_52_WEEKS = 364;
    private static final int LEAP_YEAR = 366;

    /** The period to compare with, or null. A period that is running is compared by as many days as have passed. */
    public @Nullable DateRange of(DateRange range, LocalDate today) {
        DateRange passed = range.until(today);
        return switch (this) {
            case NONE -> null;
            case PREVIOUS_PERIOD ->
                new DateRange(
                        passed.start().minusDays(range.days()), passed.end().minusDays(range.days()));
            case PREVIOUS_YEAR ->
                new DateRange(passed.start().minusYears(1), passed.end().minusYears(1));
            case PREVIOUS_YEAR_BY_WEEKS ->
                new DateRange(
                        passed.start().minusDays(DAYS_OF_52_WEEKS), passed.end().minusDays(DAYS_OF_52_WEEKS));
        };
    }

    /** The 28th of February before lies on the 29th then, which no year more or less of a date tells. */
    private static boolean beginsOnALeapDay(DateRange range) {
        LocalDate start = range.start();
        return start.getMonth() == Month.FEBRUARY && start.getDayOfMonth() > 28 && range.days() <= LEAP_YEAR;
    }

    /** How far the compared period's times move forward to lie on the period's own, as an ISO-8601 period, or null. */
    @Nullable
    String shift(DateRange range) {
        return switch (this) {
            case NONE -> null;
            case PREVIOUS_PERIOD -> "P" + range.days() + "D";
            case PREVIOUS_YEAR -> beginsOnALeapDay(range) ? "P" + LEAP_YEAR + "D" : "P1Y";
            case PREVIOUS_YEAR_BY_WEEKS -> "P" + DAYS_OF_52_WEEKS + "D";
        };
    }
}
