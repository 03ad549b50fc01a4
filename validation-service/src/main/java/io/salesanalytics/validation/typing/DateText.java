package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Reads one cell as a date, with or without time of day and zone, without deciding the order of day and month. Used
 * again for every cell.
 */
public final class DateText {
    static final int NO_ZONE = ClockText.NO_ZONE;
    private static final int DAY_MILLIS = 86_400_000;

    /** {@code Tue Dec 16 2014 12:30:00 GMT-0800 (Pacific Standard Time)}, as a browser writes it, and a little more. */
    private static final int LONGEST = 64;

    private final DateCursor cursor = new DateCursor();
    private final DateParts parts = new DateParts();
    private final ClockText clock = new ClockText();
    private final PeriodText period = new PeriodText();
    private long epoch;
    private boolean bound;
    private boolean range;

    /** Whether the text is a date under at least one order of day and month. */
    public boolean parse(char[] cell, int start, int end) {
        bound = false;
        range = false;
        if (parseWritten(cell, start, end)) {
            return true;
        }
        range = parseRange(cell, start, end);
        bound = range;
        if (range) {
            return true;
        }
        char[] plain = OtherDigits.plain(cell, start, end);
        return plain != null && parseWritten(plain, 0, plain.length);
    }

    private boolean parseWritten(char[] cell, int start, int end) {
        begin(cell, start, end);
        if (cursor.isAt('\'')) {
            // so that a spreadsheet takes it for text
            cursor.at++;
        }
        int length = cursor.left();
        if ((length < 6 && !PeriodText.isShort(cursor.text, cursor.at, cursor.to)) || length > LONGEST) {
            return false;
        }
        if (DateParts.isUsual(cursor.text, cursor.at, cursor.to)) {
            parts.takeUsual(cursor);
            return parts.isPossible() || parsePeriod(cursor.at);
        }
        if (cursor.isDigits(cursor.at, cursor.to)) {
            return parseDigits();
        }
        cursor.trimMarks();
        if (isCompactBeforeClock()) {
            return parts.takeCompact(cursor) && parseClock(cursor.at + 9);
        }
        int begin = cursor.at;
        cursor.at = PeriodBound.end(cursor.text, cursor.at, cursor.to);
        bound = cursor.at > begin;
        cursor.skipWeekday();
        cursor.bringClockBehindYear();
        return parts.read(cursor) && parseRest() && parts.isPossible() || parsePeriod(begin);
    }

    /** The first day of a period that is written by its first and its last, both in one way. */
    private boolean parseRange(char[] cell, int start, int end) {
        int gap = DateRange.gap(cell, start, end);
        if (gap < 0 || !parseWritten(cell, DateRange.end(cell, gap, end), end) || hasTime()) {
            return false;
        }
        DateShape shape = parts.shape;
        long last = latest();
        return parseWritten(cell, start, gap) && !hasTime() && parts.shape == shape && earliest() <= last;
    }

    /** In the order that makes it the earliest, in milliseconds since 1970. */
    private long earliest() {
        return possibleDays().min().orElse(Long.MAX_VALUE);
    }

    private long latest() {
        return possibleDays().max().orElse(Long.MIN_VALUE);
    }

    private LongStream possibleDays() {
        return Stream.of(DateOrder.values()).filter(parts::fits).mapToLong(this::wallMillis);
    }

    private void begin(char[] cell, int start, int end) {
        cursor.begin(cell, start, end);
        parts.reset();
        clock.reset();
    }

    private boolean parsePeriod(int begin) {
        parts.shape = DateShape.PERIOD;
        return period.parse(cursor.text, begin, cursor.to);
    }

    /** Whether the text is a time of day alone: {@code 13:08}, {@code 1:08 PM}. */
    public boolean parseTimeOfDay(char[] cell, int start, int end) {
        begin(cell, start, end);
        return cursor.left() > 0 && clock.parse(cursor.text, cursor.at, cursor.to, false);
    }

    private boolean parseDigits() {
        int length = cursor.left();
        if (length == 8) {
            return parts.takeCompact(cursor);
        }
        if (length == 12 || length == 14) {
            return parts.takeCompact(cursor) && parseClock(cursor.at + 8);
        }
        if (length != 10 && length != 13) {
            return false;
        }
        parts.shape = length == 10 ? DateShape.SECONDS : DateShape.MILLIS;
        long value = cursor.longNumber(cursor.at, cursor.to);
        epoch = length == 10 ? value * 1000 : value;
        clock.countFromEpoch();
        return epoch >= 300_000_000_000L && epoch < 4_102_444_800_000L;
    }

    /** {@code 20240131T1015} and {@code 20240131 10:15}. */
    private boolean isCompactBeforeClock() {
        int end = cursor.at + 8;
        return cursor.left() > 12
                && cursor.isDigits(cursor.at, end)
                && (cursor.text[end] == 'T' || Blanks.isBlank(cursor.text[end]));
    }

    private boolean parseRest() {
        return cursor.left() == 0 || (cursor.skipToClock() && (cursor.left() == 0 || parseClock(cursor.at)));
    }

    private boolean parseClock(int from) {
        return clock.parse(cursor.text, from, cursor.to, true);
    }

    /** Whether it is the first or the last day of a period that is named beside it, as titles of reports do. */
    boolean isBoundOfPeriod() {
        return bound;
    }

    /** Whether it is a period by its first and last day, of which the first was read. */
    boolean isRange() {
        return range;
    }

    /** What was read of the day. */
    DateParts parts() {
        return parts;
    }

    boolean hasTime() {
        return clock.isThere();
    }

    int zoneMinutes() {
        return clock.zoneMinutes();
    }

    int millisOfDay() {
        return clock.millisOfDay();
    }

    /**
     * Milliseconds since 1970 of the clock on the wall, as if it were UTC.
     *
     * @param order the order of day, month and year, where it is open
     */
    long wallMillis(DateOrder order) {
        DateShape shape = parts.shape;
        if (shape == DateShape.SECONDS || shape == DateShape.MILLIS) {
            return epoch;
        }
        if (shape == DateShape.PERIOD) {
            return period.firstDay() * DAY_MILLIS;
        }
        DateOrder written = shape == DateShape.NUMBERS ? order : DateOrder.MONTH_FIRST;
        return parts.epochDay(written) * DAY_MILLIS + clock.millisOfDay();
    }

    /**
     * How it is written, in the letters of Java's date patterns.
     *
     * @param order the order of day, month and year, where it is open
     * @param unpadded whether days and months below ten have one digit
     */
    String format(DateOrder order, boolean unpadded) {
        boolean isCount = parts.shape == DateShape.SECONDS || parts.shape == DateShape.MILLIS;
        return DatePattern.of(parts, period, order, unpadded) + (isCount ? "" : clock.format());
    }
}
