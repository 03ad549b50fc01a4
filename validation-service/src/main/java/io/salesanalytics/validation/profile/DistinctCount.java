package io.salesanalytics.validation.profile;

import org.jspecify.annotations.Nullable;

/**
 * Counts different values by their 64-bit hashes: exactly up to a bound, then by a HyperLogLog of 16,384 registers
 * (standard error 0.8 %), so that memory stays the same however many there are.
 */
final class DistinctCount {
    private static final int PRECISION = 14;
    private static final int REGISTERS = 1 << PRECISION;

    private final int bound;
    private long @Nullable [] table = new long[256];
    private byte @Nullable [] registers;
    private int size;
    private boolean zero;

    DistinctCount(int bound) {
        this.bound = bound;
    }

    void add(long hash) {
        long[] exact = table;
        if (exact == null) {
            sketch(hash);
        } else if (hash == 0) {
            zero = true;
        } else if (insert(exact, hash) && ++size * 2 > exact.length) {
            grow(exact);
        }
    }

    private static boolean insert(long[] table, long hash) {
        int at = (int) (hash >>> 20) & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    private void grow(long[] full) {
        if (size <= bound) {
            long[] larger = new long[full.length * 2];
            for (long hash : full) {
                if (hash != 0) {
                    insert(larger, hash);
                }
            }
            table = larger;
            return;
        }
        table = null;
        for (long hash : full) {
            if (hash != 0) {
                sketch(hash);
            }
        }
        if (zero) {
            sketch(0);
        }
    }

    private void sketch(long hash) {
        byte[] ranks = registers;
        if (ranks == null) {
            ranks = new byte[REGISTERS];
            registers = ranks;
        }
        int register = (int) (hash >>> (64 - PRECISION));
        int rank = Long.numberOfLeadingZeros(hash << PRECISION | 1L << (PRECISION - 1)) + 1;
        ranks[register] = (byte) Math.max(ranks[register], rank);
    }

    boolean isExact() {
        return table != null;
    }

    long count() {
        byte[] ranks = registers;
        if (table != null || ranks == null) {
            return size + (zero ? 1 : 0);
        }
        double sum = 0;
        int empty = 0;
        for (byte rank : ranks) {
            sum += 1.0 / (1L << rank);
            empty += rank == 0 ? 1 : 0;
        }
        double estimate = 0.7213 / (1 + 1.079 / REGISTERS) * REGISTERS * REGISTERS / sum;
        boolean few = estimate <= 2.5 * REGISTERS && empty > 0;
        return Math.round(few ? REGISTERS * Math.log((double) REGISTERS / empty) : estimate);
    }
}
