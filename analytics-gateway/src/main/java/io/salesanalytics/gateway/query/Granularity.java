package io.salesanalytics.gateway.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The width of a bucket of time. */
public enum Granularity {
    HOUR("PT1H"),
    DAY("P1D"),
    WEEK("P1W"),
    MONTH("P1M"),
    QUARTER("P3M"),
    YEAR("P1Y");

    private static final int HOURS_UP_TO_DAYS = 2;
    private static final int DAYS_UP_TO = 45;
    private static final int WEEKS_UP_TO = 190;
    private static final int MONTHS_UP_TO = 6 * 366;
    private static final int QUARTERS_UP_TO = 15 * 366;
    private static final int MONTHS_IN_QUARTER = 3;

    private final String period;

    Granularity(String period) {
        this.period = period;
    }

    /** As an ISO-8601 period. */
    public String period() {
        return period;
    }

    /** The width that shows a range well: few enough points to read, enough to see a movement. */
    static Granularity fitting(DateRange range, boolean hasTimeOfDay) {
        long days = range.days();
        if (days <= HOURS_UP_TO_DAYS && hasTimeOfDay) {
            return HOUR;
        }
        if (days <= DAYS_UP_TO) {
            return DAY;
        }
        if (days <= WEEKS_UP_TO) {
            return WEEK;
        }
        if (days <= MONTHS_UP_TO) {
            return MONTH;
        }
        return days <= QUARTERS_UP_TO ? QUARTER : YEAR;
    }

    /** The start of the bucket that a day begins in. */
    LocalDateTime floor(LocalDate day) {
        LocalDate first =
                switch (this) {
                    case HOUR, DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER ->
                        day.withMonth(day.getMonth().firstMonthOfQuarter().getValue())
                                .withDayOfMonth(1);
                    case YEAR -> day.withDayOfYear(1);
                };
        return first.atStartOfDay();
    }

    /** The start of the bucket after the one that starts here. */
    LocalDateTime next(LocalDateTime start) {
        return switch (this) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plus(Period.ofMonths(MONTHS_IN_QUARTER));
            case YEAR -> start.plusYears(1);
        };
    }
}
