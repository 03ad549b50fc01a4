package io.salesanalytics.validation.profile;

/** A fast 64-bit hash of characters and numbers, well mixed in all its bits. */
public final class Hash {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private Hash() {}

    public static long of(char[] text, int from, int to) {
        long hash = SEED ^ (to - from);
        int i = from;
        for (; i + 4 <= to; i += 4) {
            long four = text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32 | (long) text[i + 3] << 48;
            hash = (hash ^ four) * FACTOR;
            hash ^= hash >>> 32;
        }
        for (; i < to; i++) {
            hash = (hash ^ text[i]) * FACTOR;
        }
        return mix(hash);
    }

    public static long of(long a, long b) {
        return mix(mix(a + SEED) ^ b * SEED);
    }

    private static long mix(long value) {
        long h = value;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
