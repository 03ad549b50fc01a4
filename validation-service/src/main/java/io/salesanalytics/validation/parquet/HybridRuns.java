package io.salesanalytics.validation.parquet;

/**
 * Small numbers in runs, as Parquet writes levels and a dictionary's numbers: a run is one number that comes so often, or
 * numbers packed to so many bits each.
 */
final class HybridRuns {
    private static final int WIDEST = 32;
    private static final int PACKED_TOGETHER = 8;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int width;
    private long mask;
    private long left;
    private boolean packed;
    private int repeated;
    private long bit;

    /**
     * @param source has at least {@link PageBytes#SLACK} bytes behind the last one
     * @param bits how wide a number is
     */
    void begin(byte[] source, int from, int to, int bits) {
        if (bits > WIDEST) {
            throw ParquetTable.damaged();
        }
        bytes = source;
        at = from;
        end = to;
        width = bits;
        mask = (1L << bits) - 1;
        left = 0;
    }

    int next() {
        while (left == 0) {
            run();
        }
        left--;
        return packed ? unpacked() : repeated;
    }

    /** Passes over so many numbers where the run that begins next says that all of them are this one; else over none. */
    boolean skip(int number, int count) {
        while (left == 0) {
            run();
        }
        if (packed || repeated != number || left < count) {
            return false;
        }
        left -= count;
        return true;
    }

    private int unpacked() {
        long eight = PageBytes.longAt(bytes, (int) (bit >>> 3));
        int number = (int) (eight >>> (bit & 7) & mask);
        bit += width;
        return number;
    }

    private void run() {
        int header = header();
        packed = (header & 1) == 1;
        if (packed) {
            packed(header >>> 1);
        } else {
            left = header >>> 1;
            repeated = 0;
            for (int shift = 0; shift < width; shift += Byte.SIZE) {
                repeated |= octet() << shift;
            }
        }
    }

    /** Fewer bytes may stand there than numbers were announced, since the last ones need not be filled up to eight. */
    private void packed(int eights) {
        bit = (long) at << 3;
        long announced = (long) eights * PACKED_TOGETHER;
        if (width == 0) {
            left = announced;
            return;
        }
        long there = ((long) (end - at) << 3) / width;
        left = Math.min(announced, there);
        at = (int) Math.min(end, at + (long) eights * width);
    }

    private int header() {
        int value = 0;
        for (int shift = 0; shift < WIDEST; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw ParquetTable.damaged();
    }

    private int octet() {
        if (at >= end) {
            throw ParquetTable.damaged();
        }
        return bytes[at++] & 0xFF;
    }
}
