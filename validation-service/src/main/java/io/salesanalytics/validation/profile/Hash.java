package io.salesanalytics.validation.profile;

/** A fast 64-bit hash of characters and numbers, well mixed in all its bits. */
public final class Hash {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Hash() {}

    public static long of(char[] text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        return mix(hash ^ (to - from));
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
