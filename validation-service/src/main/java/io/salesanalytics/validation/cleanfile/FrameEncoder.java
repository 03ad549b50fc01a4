package io.salesanalytics.validation.cleanfile;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.salesanalytics.validation.record.TextBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns lines into zstd frames of UTF-8, one after the other in the same memory. */
final class FrameEncoder implements AutoCloseable {
    /** Fast and small enough: the file is read once, by the loading. */
    private static final int LEVEL = 1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);
    /** Much faster than UTF-8's and the same for ASCII, which nearly all lines are. */
    private final CharsetEncoder latin = StandardCharsets.ISO_8859_1.newEncoder();

    private byte[] plain = new byte[0];
    private byte[] frame = new byte[0];

    byte[] encode(TextBuffer lines) {
        if (!encodeAscii(lines)) {
            return compressor.compress(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        int bound = (int) Zstd.compressBound(lines.length());
        frame = frame.length < bound ? new byte[bound] : frame;
        int length = compressor.compressByteArray(frame, 0, frame.length, plain, 0, lines.length());
        return Arrays.copyOf(frame, length);
    }

    private boolean encodeAscii(TextBuffer lines) {
        int length = lines.length();
        plain = plain.length < length ? new byte[length + length / 4] : plain;
        latin.reset();
        CharBuffer chars = CharBuffer.wrap(lines.text(), 0, length);
        return latin.encode(chars, ByteBuffer.wrap(plain), true).isUnderflow() && isAscii(plain, length);
    }

    private static boolean isAscii(byte[] bytes, int length) {
        long all = 0;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            all |= (long) LONGS.get(bytes, at);
        }
        for (; at < length; at++) {
            all |= bytes[at];
        }
        return (all & BEYOND_ASCII) == 0;
    }

    @Override
    public void close() {
        compressor.close();
    }
}
