package io.salesanalytics.submission.spec;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Into which spans of time a table is cut. Few rows go into one segment, since each segment costs a file, a load and a
 * merge; many rows are cut so that a query about a month need not read years.
 */
enum SegmentSize {
    ALL,
    YEAR,
    QUARTER,
    MONTH,
    DAY;

    private static final long FEW_ROWS = 3_000_000;
    private static final long LEAST_PER_SEGMENT = 1_000_000;

    /** The finest cut that still leaves a million rows to a segment, if spread evenly. */
    static SegmentSize of(long rows, LocalDateTime from, LocalDateTime to) {
        if (rows <= FEW_ROWS) {
            return ALL;
        }
        SegmentSize finest = ALL;
        for (SegmentSize size : values()) {
            if (rows / size.spans(from, to) >= LEAST_PER_SEGMENT) {
                finest = size;
            }
        }
        return finest;
    }

    private long spans(LocalDateTime from, LocalDateTime to) {
        return switch (this) {
            case ALL -> 1;
            case YEAR -> ChronoUnit.YEARS.between(from, to) + 1;
            case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3 + 1;
            case MONTH -> ChronoUnit.MONTHS.between(from, to) + 1;
            case DAY -> ChronoUnit.DAYS.between(from, to) + 1;
        };
    }
}
