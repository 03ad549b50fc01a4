package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.DayOfYear;
import io.salesanalytics.validation.typing.Moments;
import io.salesanalytics.validation.typing.TimeOfDay;
import io.salesanalytics.validation.typing.Typing;
import org.jspecify.annotations.Nullable;

/** When sales were: the moment of the time column with what other columns add to it, and the range of all. */
final class SaleTime {
    private final Typing typing;
    private final TimeOfDay timeOfDay = new TimeOfDay();
    private final DayOfYear dayOfYear;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    SaleTime(Typing typing) {
        this.typing = typing;
        this.dayOfYear = new DayOfYear(typing);
    }

    /** Whether the time column alone tells when a sale was. */
    boolean isOfOneColumn() {
        return typing.timeColumn() >= 0 && typing.timeOfDayColumn() < 0 && !dayOfYear.isNeeded();
    }

    /** Whether the column with the time of day says one in this row. */
    boolean hasTimeOfDay(Row row) {
        return timeOfDay.read(row, typing.timeOfDayColumn());
    }

    /** The column that makes no day of a row together with the year that its time column names; -1 where all is well. */
    int misfit(Row row, DateCell time) {
        return !dayOfYear.isNeeded() || dayOfYear.read(row, time.millis()) ? -1 : dayOfYear.monthColumn();
    }

    boolean needsDayOfYear() {
        return dayOfYear.isNeeded();
    }

    /** The time column's moment with what other columns add to it. */
    long moment(Row row, long millis) {
        if (dayOfYear.isNeeded()) {
            return dayOfYear.read(row, millis) ? dayOfYear.millis() : millis;
        }
        int column = typing.timeOfDayColumn();
        return column >= 0 && timeOfDay.read(row, column) ? millis + timeOfDay.millis() : millis;
    }

    /** Takes note of an accepted row's moment. */
    void accept(long moment) {
        min = Math.min(min, moment);
        max = Math.max(max, moment);
    }

    /** Adds the moments of other accepted rows. */
    void add(SaleTime other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** The profile of the time column where others name month and day of its year: its range is that of the days. */
    ColumnProfile composed(ColumnProfile profile) {
        int date = "yyyy-MM-dd".length();
        return profile.withRange(dateTime(min).substring(0, date), dateTime(max).substring(0, date));
    }

    /** The earliest as ISO local date-time, or null. */
    @Nullable
    String first() {
        return min == Long.MAX_VALUE ? null : dateTime(min);
    }

    /** The latest, or null. */
    @Nullable
    String last() {
        return max == Long.MIN_VALUE ? null : dateTime(max);
    }

    private static String dateTime(long millis) {
        TextBuffer text = new TextBuffer(23);
        Moments.appendDateTime(text, millis, false);
        return text.toString();
    }
}
