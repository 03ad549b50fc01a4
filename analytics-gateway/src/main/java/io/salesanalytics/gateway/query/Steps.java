package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.druid.DruidQuery.Granularity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of time that Druid steps through by itself, which costs it far less than computing each row's.
 *
 * @param granularity the buckets
 * @param forward how far each bucket's start moves afterwards
 */
record Steps(Granularity granularity, Period forward) {
    private static final int WEEK = 7;

    /**
     * Those of a question, or null where it has none, where a bucket that is moved is no longer one of its buckets, or
     * where a viewer's clock is asked for.
     */
    static @Nullable Steps of(Question question) {
        Bucket bucket = question.bucket();
        if (bucket == null
                || !question.dimensions().isEmpty()
                || question.span().zones() != null) {
            return null;
        }
        Period forward = question.shift() == null ? Period.ZERO : Period.parse(question.shift());
        return staysWhole(bucket, forward)
                ? new Steps(new Granularity(bucket.granularity().period(), bucket.origin()), forward)
                : null;
    }

    private static boolean staysWhole(Bucket bucket, Period forward) {
        return switch (bucket.granularity()) {
            case HOUR, DAY -> true;
            case WEEK -> forward.toTotalMonths() == 0 && forward.getDays() % WEEK == 0;
            case MONTH, QUARTER, YEAR -> forward.getDays() == 0;
        };
    }

    /** Where a bucket that Druid tells by its start ends up. */
    LocalDateTime moved(String start) {
        return LocalDateTime.ofInstant(Instant.parse(start), ZoneOffset.UTC).plus(forward);
    }
}
