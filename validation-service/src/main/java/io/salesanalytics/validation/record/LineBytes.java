package io.salesanalytics.validation.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines being written as UTF-8, used again and again without an object per value. */
public final class LineBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int LONGEST_LONG = 20;
    private static final int SHORT = 32;

    private byte[] bytes;
    private int length;

    public LineBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Makes room for more bytes, and for those that are copied beyond them. */
    private void reserve(int count) {
        if (length + count + SHORT > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count + SHORT, bytes.length * 2));
        }
    }

    /** Adds an ASCII character. */
    public void append(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    public void append(char[] text, int from, int to) {
        int count = to - from;
        reserve(count);
        int at = length;
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= text[i];
            bytes[at++] = (byte) text[i];
        }
        if (all < 0x80) {
            length = at;
        } else {
            byte[] encoded = new String(text, from, count).getBytes(StandardCharsets.UTF_8);
            reserve(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }
    }

    /** Adds what stands in another between two indexes; short pieces are copied many bytes at once. */
    public void append(LineBytes other, int from, int to) {
        int count = to - from;
        reserve(count);
        byte[] source = other.bytes;
        if (count <= SHORT && from + SHORT <= source.length) {
            for (int i = 0; i < count; i += Long.BYTES) {
                LONGS.set(bytes, length + i, (long) LONGS.get(source, from + i));
            }
        } else {
            System.arraycopy(source, from, bytes, length, count);
        }
        length += count;
    }

    /** Adds a number above zero in plain digits. */
    public void append(long number) {
        reserve(LONGEST_LONG);
        int digits = 1;
        for (long bound = 10; digits < LONGEST_LONG - 1 && number >= bound; bound *= 10) {
            digits++;
        }
        int at = length + digits;
        length = at;
        long rest = number;
        while (at > length - digits) {
            long tenth = rest / 10;
            bytes[--at] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
    }

    /** The buffer, of which the first {@link #length} bytes count; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }
}
