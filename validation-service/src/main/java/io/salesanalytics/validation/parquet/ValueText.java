package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.source.FileRefused;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Writes the values of one column as text, exactly; each kind of value knows the method for what it is kept as. */
interface ValueText {
    long DAY_NANOS = 86_400_000_000_000L;
    int JULIAN_DAY_OF_1970 = 2_440_588;
    int MOST_SCALE = 18;
    /** How far a value of 15 digits may lie off a whole number by rounding alone. */
    double FARTHEST = 0.25;

    MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Adds a value kept as a whole number. */
    default void whole(TextBuffer out, long value) {
        out.append(value);
    }

    /** Adds a value kept as a double. */
    default void real(TextBuffer out, double value) {
        appendDouble(out, value);
    }

    /** Adds a value kept as a float. */
    default void single(TextBuffer out, float value) {
        appendDecimal(out, value, Float.toString(value));
    }

    /** Adds a value kept as bytes. */
    default void bytes(TextBuffer out, byte[] source, int from, int length) {
        if (!out.appendAscii(source, from, length)) {
            out.append(new String(source, from, length, StandardCharsets.UTF_8));
        }
    }

    /** Numbers and text as they stand. */
    ValueText PLAIN = new ValueText() {};

    /** The way for a column's type. */
    static ValueText of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> whole(logical, 0xFFFFFFFFL);
            case INT64 -> whole(logical, -1);
            case INT96 -> (OfBytes) ValueText::appendJulian;
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, logical);
            case FLOAT, DOUBLE, BOOLEAN -> PLAIN;
        };
    }

    /** A way for whole numbers. */
    @FunctionalInterface
    interface OfWhole extends ValueText {
        @Override
        void whole(TextBuffer out, long value);
    }

    /** A way for bytes. */
    @FunctionalInterface
    interface OfBytes extends ValueText {
        @Override
        void bytes(TextBuffer out, byte[] source, int from, int length);
    }

    private static ValueText whole(LogicalTypeAnnotation logical, long unsigned) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return (OfWhole) ValueText::appendDay;
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            int scale = decimal.getScale();
            return (OfWhole) (out, value) -> appendScaled(out, value, scale);
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            long unit = nanos(timestamp.getUnit());
            long units = DAY_NANOS / unit;
            boolean utc = timestamp.isAdjustedToUTC();
            return (OfWhole) (out, moment) ->
                    appendMoment(out, Math.floorDiv(moment, units), Math.floorMod(moment, units) * unit, utc);
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            long unit = nanos(time.getUnit());
            return (OfWhole) (out, value) -> appendClock(out, Math.floorMod(value * unit, DAY_NANOS));
        }
        if (logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
            return (OfWhole) (out, value) -> out.append(Long.toUnsignedString(value & unsigned));
        }
        return PLAIN;
    }

    private static long nanos(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000_000;
            case MICROS -> 1000;
            case NANOS -> 1;
        };
    }

    private static ValueText bytes(PrimitiveType type, LogicalTypeAnnotation logical) {
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            int scale = decimal.getScale();
            return (OfBytes) (out, source, from, length) ->
                    out.append(new BigDecimal(new BigInteger(source, from, length), scale).toPlainString());
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            return (OfBytes) (out, source, from, length) -> {
                ByteBuffer bytes = ByteBuffer.wrap(source, from, length);
                out.append(new UUID(bytes.getLong(), bytes.getLong()).toString());
            };
        }
        if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY && logical != null) {
            throw new FileRefused(
                    "PARQUET_TYPE",
                    "The column \"" + type.getName() + "\" holds values of the type " + logical
                            + ", which is not read here.",
                    "Write it as text or numbers, or leave it out.");
        }
        return PLAIN;
    }

    /**
     * The shortest text of a double, or 15 digits where that has more: what is beyond was left by computing in binary,
     * such as {@code 0.15000000000000002}. Amounts of a few decimals, nearly all there are, take no detour over text.
     */
    private static void appendDouble(TextBuffer out, double value) {
        double power = 1;
        for (int scale = 0; scale <= 4; scale++, power *= 10) {
            double scaled = value * power;
            if (Math.abs(scaled) >= 1e15) {
                break;
            }
            long whole = (long) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            // farther off than rounding can bring it, no division need tell
            if (Math.abs(scaled - whole) <= FARTHEST && whole / power == value) {
                appendScaled(out, whole, scale);
                return;
            }
        }
        appendDecimal(out, value, Double.toString(value));
    }

    private static void appendScaled(TextBuffer out, long whole, int scale) {
        if (scale == 0) {
            out.append(whole);
        } else if (scale > 0 && scale <= MOST_SCALE && whole != Long.MIN_VALUE) {
            out.append(whole, scale);
        } else {
            out.append(BigDecimal.valueOf(whole, scale).toPlainString());
        }
    }

    private static void appendDecimal(TextBuffer out, double value, String shortest) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append(Double.isNaN(value) ? "NaN" : shortest);
            return;
        }
        BigDecimal meant = new BigDecimal(shortest).round(MEANT);
        out.append(meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString());
    }

    /** Days and nanoseconds as older programs keep a moment in twelve bytes. */
    private static void appendJulian(TextBuffer out, byte[] source, int from, int length) {
        ByteBuffer parts = ByteBuffer.wrap(source, from, length).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        int day = parts.getInt();
        appendMoment(out, (long) day - JULIAN_DAY_OF_1970, Math.floorMod(nanos, DAY_NANOS), false);
    }

    private static void appendMoment(TextBuffer out, long epochDay, long nanosOfDay, boolean utc) {
        appendDay(out, epochDay);
        if (utc || nanosOfDay != 0) {
            out.append(utc ? 'T' : ' ');
            appendClock(out, nanosOfDay);
            out.append(utc ? "Z" : "");
        }
    }

    private static void appendDay(TextBuffer out, long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(Math.max(-365_000_000, Math.min(365_000_000, epochDay)));
        if (day.getYear() >= 1000 && day.getYear() <= 9999) {
            out.append(day.getYear()).append('-').appendTwo(day.getMonthValue());
            out.append('-').appendTwo(day.getDayOfMonth());
        } else {
            out.append(day.toString());
        }
    }

    private static void appendClock(TextBuffer out, long nanosOfDay) {
        long millis = nanosOfDay / 1_000_000;
        out.appendTwo((int) (millis / 3_600_000));
        out.append(':');
        out.appendTwo((int) (millis / 60_000 % 60));
        out.append(':');
        out.appendTwo((int) (millis / 1000 % 60));
        if (millis % 1000 != 0) {
            out.append('.').append((char) ('0' + millis % 1000 / 100));
            out.appendTwo((int) (millis % 100));
        }
    }
}
