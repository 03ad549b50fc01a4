package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.record.TextColumn;
import java.util.Arrays;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** A column of numbers: each with its digits and scale beside its text, where it has no more than 18 characters. */
final class NumberCells extends ColumnCells {
    /** Numbers below have at most 17 digits, so that a point finds room among 18 characters. */
    private static final long BOUND = 100_000_000_000_000_000L;

    private static final int MOST_SCALE = 16;
    private static final double CENTS = 100;
    private static final double MOST_CENTS = 1e15;

    private final ValueText as;
    private final boolean isSigned;
    private final int scale;
    private TextBuffer texts = new TextBuffer(0);
    private int[] ends = new int[0];
    private long[] unscaled = new long[0];
    private byte[] scales = new byte[0];
    private int size;

    NumberCells(PrimitiveType type) {
        super(type.getPrimitiveTypeName());
        this.as = ValueText.of(type);
        this.isSigned =
                !(type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole) || whole.isSigned();
        this.scale = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                ? decimal.getScale()
                : 0;
    }

    /** Whether a column's values are numbers as they stand. */
    static boolean suits(PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case FLOAT, DOUBLE -> true;
            case INT32, INT64 ->
                type.getLogicalTypeAnnotation() == null
                        || type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation
                        || type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
            case INT96, BOOLEAN -> false;
        };
    }

    @Override
    void begin(int rows) {
        texts = new TextBuffer(Math.max(64, texts.length() + (texts.length() >> 4)));
        ends = new int[rows];
        unscaled = new long[rows];
        scales = new byte[rows];
        size = 0;
    }

    @Override
    void addNothing() {
        ended(0, NumberColumn.NONE);
    }

    @Override
    public void addLong(long whole) {
        if ((isSigned || whole >= 0) && isShort(whole, scale)) {
            addShort(whole, scale);
        } else {
            as.whole(texts, whole);
            ended(0, NumberColumn.ODD);
        }
    }

    private static boolean isShort(long whole, int itsScale) {
        return whole > -BOUND && whole < BOUND && itsScale >= 0 && itsScale <= MOST_SCALE;
    }

    private void addShort(long whole, int itsScale) {
        if (itsScale == 0) {
            texts.append(whole);
        } else {
            texts.append(whole, itsScale);
        }
        ended(whole, (byte) itsScale);
    }

    /** Amounts with up to two decimals, nearly all there are, need but one division. */
    @Override
    public void addDouble(double number) {
        double scaled = number * CENTS;
        long whole = (long) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        if (Math.abs(scaled) < MOST_CENTS && whole / CENTS == number) {
            long tenths = whole / 10;
            if (tenths * 10 != whole) {
                addShort(whole, 2);
            } else if (tenths % 10 != 0) {
                addShort(tenths, 1);
            } else {
                addShort(tenths / 10, 0);
            }
            return;
        }
        int from = texts.length();
        as.real(texts, number);
        addWritten(from);
    }

    @Override
    public void addFloat(float number) {
        int from = texts.length();
        as.single(texts, number);
        addWritten(from);
    }

    @Override
    void addBytes(byte[] bytes, int start, int length) {
        long whole = length > 0 && length <= Long.BYTES ? bytes[start] : BOUND;
        for (int i = start + 1; i < start + length && length <= Long.BYTES; i++) {
            whole = whole << Byte.SIZE | bytes[i] & 0xFF;
        }
        if (isShort(whole, scale)) {
            addShort(whole, scale);
        } else {
            as.bytes(texts, bytes, start, length);
            ended(0, NumberColumn.ODD);
        }
    }

    /** Takes a number that was written from an index on; an odd one where it is none of plain digits. */
    private void addWritten(int from) {
        char[] text = texts.text();
        int at = from < texts.length() && text[from] == '-' ? from + 1 : from;
        int decimals = NumberColumn.NONE;
        long digits = 0;
        boolean isPlain = texts.length() - at <= MOST_SCALE + 1;
        for (; at < texts.length() && isPlain; at++) {
            char c = text[at];
            boolean isDigit = c >= '0' && c <= '9';
            isPlain = isDigit || (c == '.' && decimals < 0);
            digits = isDigit ? digits * 10 + (c - '0') : digits;
            decimals = c == '.' ? 0 : decimals < 0 ? decimals : decimals + 1;
        }
        if (isPlain) {
            ended(text[from] == '-' ? -digits : digits, (byte) Math.max(0, decimals));
        } else {
            ended(0, NumberColumn.ODD);
        }
    }

    private void ended(long itsUnscaled, byte itsScale) {
        unscaled[size] = itsUnscaled;
        scales[size] = itsScale;
        ends[size++] = texts.length();
    }

    @Override
    Column taken() {
        return new NumberColumn(new TextColumn(texts.text(), Arrays.copyOf(ends, size)), unscaled, scales);
    }

    @Override
    int characters() {
        return texts.length();
    }
}
