package io.salesanalytics.gateway.query;

import java.time.LocalDate;

/**
 * A calendar year, quarter or month that a target is for.
 *
 * @param text as it is written: {@code 2026}, {@code 2026-Q1}, {@code 2026-03}
 * @param kind how long it is
 * @param days its days
 */
record TargetPeriod(String text, Kind kind, DateRange days) {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTHS_IN_QUARTER = 3;

    /** How long a period is; the longest first. */
    enum Kind {
        YEAR(12),
        QUARTER(MONTHS_IN_QUARTER),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    static TargetPeriod of(String text) {
        int year = Integer.parseInt(text.substring(0, YEAR_LENGTH));
        if (text.length() == YEAR_LENGTH) {
            return from(text, Kind.YEAR, year, 1);
        }
        String part = text.substring(YEAR_LENGTH + 1);
        return part.startsWith("Q")
                ? from(text, Kind.QUARTER, year, (Integer.parseInt(part.substring(1)) - 1) * MONTHS_IN_QUARTER + 1)
                : from(text, Kind.MONTH, year, Integer.parseInt(part));
    }

    private static TargetPeriod from(String text, Kind kind, int year, int month) {
        LocalDate start = LocalDate.of(year, month, 1);
        return new TargetPeriod(
                text, kind, new DateRange(start, start.plusMonths(kind.months).minusDays(1)));
    }

    /** How many of its days lie in a range. */
    long daysIn(DateRange range) {
        if (!days.overlaps(range)) {
            return 0;
        }
        LocalDate first = days.start().isAfter(range.start()) ? days.start() : range.start();
        LocalDate last = days.end().isBefore(range.end()) ? days.end() : range.end();
        return new DateRange(first, last).days();
    }

    boolean liesIn(DateRange range) {
        return daysIn(range) == days.days();
    }
}
