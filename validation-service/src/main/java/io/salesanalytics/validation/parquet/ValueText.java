package io.salesanalytics.validation.parquet;

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
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Writes the values of one column as text, exactly. */
@FunctionalInterface
interface ValueText {
    long DAY_NANOS = 86_400_000_000_000L;
    int JULIAN_DAY_OF_1970 = 2_440_588;
    MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Adds the reader's current value. */
    void append(StringBuilder out, ColumnReader value);

    /** The way for a column's type. */
    static ValueText of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> (out, value) -> out.append(value.getBoolean());
            case INT32 -> whole(logical, value -> value.getInteger(), 0xFFFFFFFFL);
            case INT64 -> whole(logical, ColumnReader::getLong, -1);
            case FLOAT -> (out, value) -> appendDecimal(out, value.getFloat(), Float.toString(value.getFloat()));
            case DOUBLE -> (out, value) -> appendDouble(out, value.getDouble());
            case INT96 -> (out, value) -> appendJulian(out, value.getBinary());
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, logical);
        };
    }

    /** Takes a whole number out of a reader. */
    @FunctionalInterface
    interface Whole {
        long of(ColumnReader value);
    }

    private static ValueText whole(LogicalTypeAnnotation logical, Whole number, long unsigned) {
        if (logical instanceof DateLogicalTypeAnnotation) {
            return (out, value) -> appendDay(out, number.of(value));
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return (out, value) -> out.append(
                    BigDecimal.valueOf(number.of(value), decimal.getScale()).toPlainString());
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            long unit = nanos(timestamp.getUnit());
            boolean utc = timestamp.isAdjustedToUTC();
            return (out, value) -> {
                long units = DAY_NANOS / unit;
                long moment = number.of(value);
                appendMoment(out, Math.floorDiv(moment, units), Math.floorMod(moment, units) * unit, utc);
            };
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            long unit = nanos(time.getUnit());
            return (out, value) -> appendClock(out, Math.floorMod(number.of(value) * unit, DAY_NANOS));
        }
        if (logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
            return (out, value) -> out.append(Long.toUnsignedString(number.of(value) & unsigned));
        }
        return (out, value) -> out.append(number.of(value));
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
            return (out, value) -> out.append(
                    new BigDecimal(new BigInteger(value.getBinary().getBytes()), decimal.getScale()).toPlainString());
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            return (out, value) -> {
                ByteBuffer bytes = value.getBinary().toByteBuffer();
                out.append(new UUID(bytes.getLong(), bytes.getLong()));
            };
        }
        if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY && logical != null) {
            throw new FileRefused(
                    "PARQUET_TYPE",
                    "The column \"" + type.getName() + "\" holds values of the type " + logical
                            + ", which is not read here.",
                    "Write it as text or numbers, or leave it out.");
        }
        return (out, value) -> out.append(new String(value.getBinary().getBytesUnsafe(), StandardCharsets.UTF_8));
    }

    /**
     * The shortest text of a double, or 15 digits where that has more: what is beyond was left by computing in binary,
     * such as {@code 0.15000000000000002}. Amounts of a few decimals, nearly all there are, take no detour over text.
     */
    private static void appendDouble(StringBuilder out, double value) {
        double power = 1;
        for (int scale = 0; scale <= 4; scale++, power *= 10) {
            double scaled = value * power;
            if (Math.abs(scaled) >= 1e15) {
                break;
            }
            long whole = Math.round(scaled);
            if (whole / power == value) {
                appendScaled(out, whole, scale);
                return;
            }
        }
        appendDecimal(out, value, Double.toString(value));
    }

    private static void appendScaled(StringBuilder out, long whole, int scale) {
        if (whole < 0) {
            out.append('-');
        }
        int from = out.length();
        out.append(Math.abs(whole));
        if (scale > 0) {
            while (out.length() - from <= scale) {
                out.insert(from, '0');
            }
            out.insert(out.length() - scale, '.');
        }
    }

    private static void appendDecimal(StringBuilder out, double value, String shortest) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append(Double.isNaN(value) ? "NaN" : shortest);
            return;
        }
        BigDecimal meant = new BigDecimal(shortest).round(MEANT);
        out.append(meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString());
    }

    /** Days and nanoseconds as older programs keep a moment in twelve bytes. */
    private static void appendJulian(StringBuilder out, Binary bytes) {
        ByteBuffer parts = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        int day = parts.getInt();
        appendMoment(out, (long) day - JULIAN_DAY_OF_1970, Math.floorMod(nanos, DAY_NANOS), false);
    }

    private static void appendMoment(StringBuilder out, long epochDay, long nanosOfDay, boolean utc) {
        appendDay(out, epochDay);
        if (utc || nanosOfDay != 0) {
            out.append(utc ? 'T' : ' ');
            appendClock(out, nanosOfDay);
            out.append(utc ? "Z" : "");
        }
    }

    private static void appendDay(StringBuilder out, long epochDay) {
        out.append(LocalDate.ofEpochDay(Math.max(-365_000_000, Math.min(365_000_000, epochDay))));
    }

    private static void appendClock(StringBuilder out, long nanosOfDay) {
        long millis = nanosOfDay / 1_000_000;
        two(out, millis / 3_600_000);
        out.append(':');
        two(out, millis / 60_000 % 60);
        out.append(':');
        two(out, millis / 1000 % 60);
        if (millis % 1000 != 0) {
            out.append('.').append((char) ('0' + millis % 1000 / 100));
            two(out, millis % 100);
        }
    }

    private static void two(StringBuilder out, long value) {
        out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
