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
    private static final String FISCAL = "FY";
    private static final int YEAR_LENGTH = 4;
    private static final int MONTHS_IN_QUARTER = 3;

    /** How long a period is; the longest first. */
    enum Kind {
        YEAR(12),
        FISCAL_YEAR(12),
        QUARTER(MONTHS_IN_QUARTER),
        FISCAL_QUARTER(MONTHS_IN_QUARTER),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /** @param fiscalYearStart the month that fiscal years begin with; one has the name of the year that it ends in */
    static TargetPeriod of(String text, int fiscalYearStart) {
        boolean fiscal = text.startsWith(FISCAL);
        String rest = fiscal ? text.substring(FISCAL.length()) : text;
        int year = Integer.parseInt(rest.substring(0, YEAR_LENGTH));
        LocalDate start = fiscal
                ? LocalDate.of(fiscalYearStart == 1 ? year : year - 1, fiscalYearStart, 1)
                : LocalDate.of(year, 1, 1);
        if (rest.length() == YEAR_LENGTH) {
            return from(text, fiscal ? Kind.FISCAL_YEAR : Kind.YEAR, start);
        }
        String part = rest.substring(YEAR_LENGTH + 1);
        if (part.startsWith("Q")) {
            int quarters = Integer.parseInt(part.substring(1)) - 1;
            return from(
                    text,
                    fiscal ? Kind.FISCAL_QUARTER : Kind.QUARTER,
                    start.plusMonths((long) quarters * MONTHS_IN_QUARTER));
        }
        return from(text, Kind.MONTH, start.withMonth(Integer.parseInt(part)));
    }

    private static TargetPeriod from(String text, Kind kind, LocalDate start) {
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
