package io.salesanalytics.validation.typing;

/** Counts, over a column's dates, how they are written. */
final class DateTally {
    /** A column's format is taken from so many of its first dates. */
    static final int DATES_FOR_FORMAT = 64;

    private final ColumnCounts counts;
    private final boolean isFirst;

    /** @param isFirst whether the cells counted are the column's first */
    DateTally(ColumnCounts counts, boolean isFirst) {
        this.counts = counts;
        this.isFirst = isFirst;
    }

    /**
     * Counts a date.
     *
     * @param weight for how many cells it stands
     */
    void add(DateText date, char[] text, int from, int to, long weight) {
        DateParts parts = date.parts();
        counts.dates += weight;
        counts.rangeDates += date.isRange() ? weight : 0;
        switch (parts.shape) {
            case YEAR_FIRST -> counts.yearFirstDates += weight;
            case NUMBERS -> counts.orders.add(parts, text, from, to, weight);
            case NAMED -> counts.namedDates += weight;
            case MONTH, PERIOD -> counts.monthDates += weight;
            case COMPACT -> {
                counts.compactDates += weight;
                counts.addCompactDay(parts.epochDay(DateOrder.MONTH_FIRST));
            }
            case SECONDS -> counts.secondDates += weight;
            case MILLIS -> counts.milliDates += weight;
        }
        addTime(date, weight);
        counts.unpadded |= !parts.isPadded();
        if (isFirst && counts.dates <= DATES_FOR_FORMAT) {
            for (DateOrder order : DateOrder.values()) {
                counts.dateFormats.put(order, date.format(order, counts.unpadded));
            }
        }
    }

    private void addTime(DateText date, long weight) {
        if (!date.hasTime()) {
            return;
        }
        counts.datesWithTime += weight;
        counts.datesWithClock += date.millisOfDay() != 0 ? weight : 0;
        int zone = date.zoneMinutes();
        if (zone != DateText.NO_ZONE) {
            counts.zonesDiffer |= counts.firstZone != DateText.NO_ZONE && counts.firstZone != zone;
            counts.firstZone = zone;
            counts.datesWithZone += weight;
        }
    }
}
