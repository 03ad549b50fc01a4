package io.salesanalytics.validation.source;

/** Stops a small archive that unpacks without end. */
final class UnpackingLimit {
    /** Below this nothing can hurt, and short repetitive files do reach such ratios. */
    private static final long HARMLESS_BYTES = 64L << 20;

    private static final int MOST = 200;
    private long unpacked;

    /**
     * Counts what came out.
     *
     * @param bytes how much came out now
     * @param packed how much has gone in so far, or will in all
     */
    void add(int bytes, long packed) {
        unpacked += bytes;
        if (unpacked > HARMLESS_BYTES && unpacked / MOST > packed) {
            throw new FileRefused(
                    "DECOMPRESSION_RATIO",
                    "The file unpacks to more than " + MOST + " times its size.",
                    "Send the table unpacked.");
        }
    }
}
