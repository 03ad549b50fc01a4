package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnReading.Zones;

/** Writes dates and times as ISO 8601 without an object per value. */
public final class Moments {
    private static final long DAY_MILLIS = 86_400_000;

    private Moments() {}

    /** A value of a date column, with an offset only where the file has one. */
    public static String text(long millis, ColumnReading reading, int zoneMinutes) {
        TextBuffer out = new TextBuffer(29);
        append(out, millis, reading, zoneMinutes);
        return out.toString();
    }

    /** The same, added to a line being written. */
    public static void append(TextBuffer out, long millis, ColumnReading reading, int zoneMinutes) {
        if (reading.type() == ColumnType.DATE) {
            appendDate(out, Math.floorDiv(millis, DAY_MILLIS));
            return;
        }
        appendDateTime(out, millis, false);
        if (reading.zones() == Zones.MIXED || (reading.zones() == Zones.SAME && zoneMinutes == 0)) {
            out.append('Z');
        } else if (reading.zones() == Zones.SAME) {
            int size = Math.abs(zoneMinutes);
            out.append(zoneMinutes < 0 ? '-' : '+');
            out.appendTwo(size / 60);
            out.append(':');
            out.appendTwo(size % 60);
        }
    }

    /**
     * ISO local date-time.
     *
     * @param always whether milliseconds are written when they are zero
     */
    public static void appendDateTime(TextBuffer out, long millis, boolean always) {
        appendDate(out, Math.floorDiv(millis, DAY_MILLIS));
        int rest = (int) Math.floorMod(millis, DAY_MILLIS);
        out.append('T');
        out.appendTwo(rest / 3_600_000);
        out.append(':');
        out.appendTwo(rest / 60_000 % 60);
        out.append(':');
        out.appendTwo(rest / 1000 % 60);
        int fraction = rest % 1000;
        if (always || fraction != 0) {
            out.append('.').append((char) ('0' + fraction / 100));
            out.appendTwo(fraction % 100);
        }
    }

    private static void appendDate(TextBuffer out, long epochDay) {
        long zero = epochDay + 719468;
        long era = Math.floorDiv(zero, 146097L);
        int dayOfEra = (int) (zero - era * 146097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        out.appendTwo(year / 100);
        out.appendTwo(year % 100);
        out.append('-');
        out.appendTwo(month);
        out.append('-');
        out.appendTwo(day);
    }
}
