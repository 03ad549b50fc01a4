package io.salesanalytics.validation.profile;

import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.Moments;
import org.jspecify.annotations.Nullable;

/** Measures a column of dates. */
public final class DateProfiler extends ColumnProfiler {
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private int zoneMinutes;

    public DateProfiler(int distinctBound) {
        super(distinctBound);
    }

    /**
     * Counts a date.
     *
     * @param millis the clock on the wall, or UTC where zones are mixed
     * @param zone minutes ahead of UTC, where the column has one offset
     */
    public void add(long millis, int zone, char[] text, int from, int to, long line) {
        min = Math.min(min, millis);
        max = Math.max(max, millis);
        zoneMinutes = zone;
        add(Hash.of(millis, 0), text, from, to, line);
    }

    @Override
    public void add(ColumnProfiler other) {
        DateProfiler dates = (DateProfiler) other;
        min = Math.min(min, dates.min);
        max = Math.max(max, dates.max);
        zoneMinutes = dates.values() > 0 ? dates.zoneMinutes : zoneMinutes;
        addCounts(other);
    }

    @Override
    @Nullable
    String min(ColumnReading reading) {
        return values() == 0 ? null : Moments.text(min, reading, zoneMinutes);
    }

    @Override
    @Nullable
    String max(ColumnReading reading) {
        return values() == 0 ? null : Moments.text(max, reading, zoneMinutes);
    }
}
