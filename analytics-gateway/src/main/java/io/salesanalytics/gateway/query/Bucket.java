package io.salesanalytics.gateway.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A step of time.
 *
 * @param granularity its width
 * @param weekStart the first day of a week; Monday for any other width
 */
record Bucket(Granularity granularity, DayOfWeek weekStart) {
    private static final LocalDate SOME_WEEK = LocalDate.of(2000, 1, 3);

    Bucket {
        weekStart = granularity == Granularity.WEEK ? weekStart : DayOfWeek.MONDAY;
    }

    /** The start of the bucket that a day begins in. */
    LocalDateTime floor(LocalDate day) {
        return granularity == Granularity.WEEK
                ? day.with(TemporalAdjusters.previousOrSame(weekStart)).atStartOfDay()
                : granularity.floor(day);
    }

    /** The start of the bucket after the one that starts here. */
    LocalDateTime next(LocalDateTime start) {
        return granularity.next(start);
    }

    /**
     * A moment at which a week starts, in milliseconds since 1970; null for all other buckets, which Druid knows by
     * itself: from 1970 it would take the hours before that for the next one.
     */
    @Nullable
    Long origin() {
        return granularity == Granularity.WEEK
                ? SOME_WEEK.with(TemporalAdjusters.nextOrSame(weekStart)).toEpochDay() * 86_400_000L
                : null;
    }
}
