package io.salesanalytics.gateway.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A step of time.
 *
 * @param granularity its width
 * @param weekStart the first day of a week; Monday for any other width
 * @param hoursFrom the moment from which hours are counted on where they are a viewer's, whose days may have 23 or 25 of
 *     them; null for all other buckets
 */
record Bucket(Granularity granularity, DayOfWeek weekStart, @Nullable Instant hoursFrom) {
    private static final LocalDate SOME_WEEK = LocalDate.of(2000, 1, 3);

    Bucket {
        weekStart = granularity == Granularity.WEEK ? weekStart : DayOfWeek.MONDAY;
    }

    /** One of a question about these days. */
    static Bucket of(Granularity granularity, DayOfWeek weekStart, Span span) {
        Zones zones = span.zones();
        return new Bucket(
                granularity,
                weekStart,
                zones == null || granularity != Granularity.HOUR
                        ? null
                        : zones.start(span.days().start()));
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
     * A moment at which one starts, in milliseconds since 1970; null for buckets that Druid knows by itself: from 1970
     * it would take the hours before that for the next one.
     */
    @Nullable
    Long origin() {
        if (hoursFrom != null) {
            return hoursFrom.toEpochMilli();
        }
        return granularity == Granularity.WEEK
                ? SOME_WEEK.with(TemporalAdjusters.nextOrSame(weekStart)).toEpochDay() * 86_400_000L
                : null;
    }
}
