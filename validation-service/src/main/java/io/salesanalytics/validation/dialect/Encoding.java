package io.salesanalytics.validation.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How characters are written as bytes.
 *
 * @param charset the encoding
 * @param markBytes the length of the byte order mark at the file's start, 0 without one
 */
public record Encoding(Charset charset, int markBytes) {

    /** The encoding that the file's first bytes speak for: a mark, then a pattern of zeros, then UTF-8, then a guess. */
    public static Encoding of(byte[] head, int length) {
        Encoding marked = byMark(head, length);
        if (marked != null) {
            return marked;
        }
        Encoding wide = byZeros(head, length);
        if (wide != null) {
            return wide;
        }
        return looksLikeUtf8(head, length) ? new Encoding(StandardCharsets.UTF_8, 0) : legacy(head, length);
    }

    /** The encoding of bytes that are not UTF-8: one byte a letter for most of the world. */
    public static Encoding legacy(byte[] bytes, int length) {
        return new Encoding(LegacyEncoding.of(bytes, length), 0);
    }

    private static @Nullable Encoding byMark(byte[] b, int n) {
        if (n >= 3 && is(b[0], 0xEF) && is(b[1], 0xBB) && is(b[2], 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (n >= 4 && is(b[0], 0xFF) && is(b[1], 0xFE) && b[2] == 0 && b[3] == 0) {
            return new Encoding(Charset.forName("UTF-32LE"), 4);
        }
        if (n >= 4 && b[0] == 0 && b[1] == 0 && is(b[2], 0xFE) && is(b[3], 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4);
        }
        if (n >= 2 && is(b[0], 0xFF) && is(b[1], 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (n >= 2 && is(b[0], 0xFE) && is(b[1], 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /** Without a mark, the zeros between plain letters tell: every second byte, or three of four. */
    private static @Nullable Encoding byZeros(byte[] head, int length) {
        int n = Math.min(length, 4096) / 4 * 4;
        if (n < 8) {
            return null;
        }
        int[] zeros = new int[4];
        for (int i = 0; i < n; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        int most = n / 4 * 7 / 10;
        int few = n / 4 / 10;
        if (zeros[1] > most && zeros[2] > most && zeros[3] > most && zeros[0] <= few) {
            return new Encoding(Charset.forName("UTF-32LE"), 0);
        }
        if (zeros[0] > most && zeros[1] > most && zeros[2] > most && zeros[3] <= few) {
            return new Encoding(Charset.forName("UTF-32BE"), 0);
        }
        if (zeros[1] > most && zeros[3] > most && zeros[0] <= few && zeros[2] <= few) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros[0] > most && zeros[2] > most && zeros[1] <= few && zeros[3] <= few) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return null;
    }

    private static boolean is(byte b, int value) {
        return (b & 0xFF) == value;
    }

    /** A few broken sequences among many whole ones are damage, not another encoding. */
    private static boolean looksLikeUtf8(byte[] bytes, int length) {
        long whole = 0;
        long broken = 0;
        int i = 0;
        while (i < length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int more = sequenceLength(bytes[i] & 0xFF) - 1;
            if (i + more >= length) {
                break;
            }
            boolean fine = more > 0;
            for (int k = 1; k <= more; k++) {
                fine &= (bytes[i + k] & 0xC0) == 0x80;
            }
            whole += fine ? 1 : 0;
            broken += fine ? 0 : 1;
            i += fine ? more + 1 : 1;
        }
        return plausible(whole, broken);
    }

    /** Whether this many whole and broken sequences are UTF-8 with at most a little damage. */
    public static boolean plausible(long whole, long broken) {
        return broken == 0 || whole / 20 > broken;
    }

    private static int sequenceLength(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 1;
    }
}
