package io.salesanalytics.validation.profile;

import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.Moments;
import org.jspecify.annotations.Nullable;

/** Measures a column of dates. */
public final class DateProfiler extends ColumnProfiler {
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private int zoneMinutes;

    public DateProfiler(ColumnReading reading, int distinctBound) {
        super(reading, distinctBound);
    }

    /**
     * Counts a date.
     *
     * @param millis the clock on the wall, or UTC where zones are mixed
     * @param zone minutes ahead of UTC, where the column has one offset
     */
    public void add(long millis, int zone, char[] text, int from, int to) {
        min = Math.min(min, millis);
        max = Math.max(max, millis);
        zoneMinutes = zone;
        super.add(Hash.of(millis, 0), text, from, to);
    }

    @Override
    @Nullable
    String min() {
        return values() == 0 ? null : Moments.text(min, reading(), zoneMinutes);
    }

    @Override
    @Nullable
    String max() {
        return values() == 0 ? null : Moments.text(max, reading(), zoneMinutes);
    }
}
