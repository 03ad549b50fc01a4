package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.workbook.NumberFormat.Look;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook's numbers as text. A workbook shows at most 15 digits of a number and compares by them; what is
 * beyond is left by computing in binary ({@code 0.30000000000000004}) and is no number its owner has ever seen.
 */
final class CellText {
    private static final int MOST_DIGITS = 15;
    private static final MathContext SHOWN = new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN);
    private static final long DAY_MILLIS = 86_400_000;
    private static final double LAST_DAY = 2_958_466;
    private static final long EPOCH_1900 = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final long EPOCH_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    /** The day that 1900 did not have, but workbooks count. */
    private static final int FEBRUARY_29 = 60;

    private final boolean from1904;
    /** Days come again and again, and those around them. */
    private final @Nullable String[] days = new String[100_000];

    /** How many are written at once, a power of two. */
    private static final int NEAR = 128;

    /** @param from1904 whether days are counted from 1904 rather than from 1900 */
    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Adds a cell with a number written in ASCII. */
    void number(SheetRow row, int column, NumberFormat format, byte[] bytes, int from, int to) {
        Look look = format.look();
        if (look == Look.NUMBER || look == Look.PERCENT) {
            row.cell(column, Kind.NUMBER, format);
            if (!row.putDecimal(bytes, from, to, MOST_DIGITS)) {
                row.put(shown(ascii(bytes, from, to)));
            } else if (format.digits() > 0) {
                row.fillWithZeros(format.digits());
            }
            return;
        }
        int day = day(bytes, from, to);
        if (day > FEBRUARY_29 && look == Look.DATE) {
            row.cell(column, Kind.DATE, format);
            row.put(dayText(day));
            return;
        }
        moment(row, column, format, ascii(bytes, from, to));
    }

    /** A whole number of days in our time, or -1. */
    private static int day(byte[] bytes, int from, int to) {
        int day = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || i - from >= 5) {
                return -1;
            }
            day = day * 10 + bytes[i] - '0';
        }
        return day;
    }

    private String dayText(int day) {
        String text = days[day];
        return text == null ? nearDays(day) : text;
    }

    /** Writes the days around one, since they will come too. */
    private String nearDays(int day) {
        long epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
        int first = day & -NEAR;
        for (int i = first; i < Math.min(first + NEAR, days.length); i++) {
            days[i] = LocalDate.ofEpochDay(epoch + i).toString();
        }
        return Objects.requireNonNull(days[day]);
    }

    /** Adds a cell with a number. */
    void number(SheetRow row, int column, NumberFormat format, double value) {
        byte[] bytes = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
        number(row, column, format, bytes, 0, bytes.length);
    }

    @SuppressWarnings("deprecation") // the quick way for ASCII
    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, 0, from, to - from);
    }

    private static String shown(String written) {
        try {
            BigDecimal value = new BigDecimal(written.strip());
            if (Math.abs((long) value.precision() - value.scale()) > 40 || value.scale() > 400) {
                return written;
            }
            BigDecimal shown = value.round(SHOWN);
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** A day or time; a number that is none is kept as a number, which the column will then find at fault. */
    private void moment(SheetRow row, int column, NumberFormat format, String written) {
        double value;
        try {
            value = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        boolean real = value >= 0 && value < LAST_DAY;
        row.cell(column, real ? Kind.DATE : Kind.NUMBER, format);
        if (!real) {
            row.put(shown(written));
            return;
        }
        long millis = Math.round(value * DAY_MILLIS);
        long day = millis / DAY_MILLIS;
        int rest = (int) (millis % DAY_MILLIS);
        if (format.look() == Look.DURATION) {
            appendClock(row, millis / 3_600_000, rest);
        } else if (day == 0 && (format.look() == Look.TIME || !from1904)) {
            appendClock(row, rest / 3_600_000, rest);
        } else {
            appendDay(row, from1904 ? EPOCH_1904 + day : EPOCH_1900 + day + (day < FEBRUARY_29 ? 1 : 0));
            if (rest != 0) {
                row.put(" ");
                appendClock(row, rest / 3_600_000, rest);
            }
        }
    }

    /** A moment as ISO 8601 writes it, brought to the form that days and times have here. */
    static String day(String iso) {
        String moment = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
        return moment.replaceFirst("T00:00(:00([.,]0+)?)?$", "")
                .replace('T', ' ')
                .replaceFirst("\\.0+$", "");
    }

    private static void appendDay(SheetRow row, long epochDay) {
        row.put(LocalDate.ofEpochDay(epochDay).toString());
    }

    private static void appendClock(SheetRow row, long hours, int millisOfDay) {
        StringBuilder clock = new StringBuilder(12);
        if (hours < 10) {
            clock.append('0');
        }
        clock.append(hours).append(':');
        two(clock, millisOfDay / 60_000 % 60);
        clock.append(':');
        two(clock, millisOfDay / 1000 % 60);
        int fraction = millisOfDay % 1000;
        if (fraction != 0) {
            clock.append('.').append((char) ('0' + fraction / 100));
            two(clock, fraction % 100);
        }
        row.put(clock.toString());
    }

    private static void two(StringBuilder clock, int value) {
        clock.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
