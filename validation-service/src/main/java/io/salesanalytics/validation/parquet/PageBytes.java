package io.salesanalytics.validation.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a page, read from front to end; the memory is used again for the next page. */
final class PageBytes {
    /** So many may be read behind the last one; they are zero. */
    static final int SLACK = 8;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 10];
    private int at;
    private int end;

    void fill(ByteBuffer source) {
        at = 0;
        end = source.remaining();
        if (end + SLACK > bytes.length) {
            bytes = new byte[end + SLACK];
        }
        source.get(bytes, 0, end);
        Arrays.fill(bytes, end, end + SLACK, (byte) 0);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the next byte is read. */
    int at() {
        return at;
    }

    int end() {
        return end;
    }

    boolean isAtEnd() {
        return at == end;
    }

    int readByte() {
        return bytes[skip(1)] & 0xFF;
    }

    int readInt() {
        return (int) INTS.get(bytes, skip(Integer.BYTES));
    }

    long readLong() {
        return (long) LONGS.get(bytes, skip(Long.BYTES));
    }

    /** Passes over so many bytes; gives where they begin. */
    int skip(int count) {
        if (count < 0 || count > end - at) {
            throw ParquetTable.damaged();
        }
        int from = at;
        at += count;
        return from;
    }

    /** Eight bytes from an index as one number, the first one lowest. */
    static long longAt(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }
}
