package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from start to end, both included. */
public record DateRange(LocalDate start, LocalDate end) {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    public DateRange {
        if (end.isBefore(start)) {
            throw new ProblemException(
                    GatewayError.RANGE_INVALID, "The range ends (" + end + ") before it starts (" + start + ").");
        }
        if (start.getYear() < FIRST_YEAR || end.getYear() > LAST_YEAR) {
            throw new ProblemException(GatewayError.RANGE_INVALID, "The range leaves the years 1 to 9999.");
        }
    }

    /** How many days. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** The days up to a day, where it lies within; all days otherwise. */
    DateRange until(LocalDate day) {
        return day.isBefore(start) || !day.isBefore(end) ? this : new DateRange(start, day);
    }

    /** Whether the two have a day in common. */
    boolean overlaps(DateRange other) {
        return !other.end.isBefore(start) && !other.start.isAfter(end);
    }

    /** As Druid reads it: from midnight to the midnight after the last day. */
    String interval() {
        return start + "T00:00:00.000Z/" + end.plusDays(1) + "T00:00:00.000Z";
    }
}
