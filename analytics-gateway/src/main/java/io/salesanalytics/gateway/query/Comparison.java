package io.salesanalytics.gateway.query;

import org.jspecify.annotations.Nullable;

/** What a period is compared with. */
public enum Comparison {
    NONE,
    /** The same number of days right before. */
    PREVIOUS_PERIOD,
    /** The same dates a year before; 29 February becomes 28 February. */
    PREVIOUS_YEAR;

    /** The period to compare with, or null. */
    public @Nullable DateRange of(DateRange range) {
        return switch (this) {
            case NONE -> null;
            case PREVIOUS_PERIOD ->
                new DateRange(
                        range.start().minusDays(range.days()), range.start().minusDays(1));
            case PREVIOUS_YEAR ->
                new DateRange(range.start().minusYears(1), range.end().minusYears(1));
        };
    }

    /** How far the compared period's times move forward to lie on the period's own, as an ISO-8601 period, or null. */
    @Nullable
    String shift(DateRange range) {
        return switch (this) {
            case NONE -> null;
            case PREVIOUS_PERIOD -> "P" + range.days() + "D";
            case PREVIOUS_YEAR -> "P1Y";
        };
    }
}
