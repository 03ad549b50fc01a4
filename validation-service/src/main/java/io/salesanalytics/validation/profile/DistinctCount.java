package io.salesanalytics.validation.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts different values by their 64-bit hashes: exactly up to a bound, then by a HyperLogLog of 16,384 registers
 * (standard error 0.8 %), so that memory stays the same however many there are.
 */
final class DistinctCount {
    private static final int PRECISION = 14;
    private static final int REGISTERS = 1 << PRECISION;

    /** A table larger than this is not in the nearest cache. */
    private static final int LARGE = 1 << 12;

    private final int bound;
    private long @Nullable [] table = new long[256];
    private byte @Nullable [] registers;
    private int size;
    private boolean zero;
    private final long[] waiting = new long[512];
    private int waits;

    DistinctCount(int bound) {
        this.bound = bound;
    }

    void add(long hash) {
        if (table != null && table.length >= LARGE) {
            waiting[waits++] = hash;
            if (waits == waiting.length) {
                addWaiting();
            }
        } else {
            addNow(hash);
        }
    }

    /** Looks for many values one after the other, so that the processor fetches their places side by side. */
    private void addWaiting() {
        long[] exact = table;
        int fresh = 0;
        for (int i = 0; i < waits && exact != null; i++) {
            long hash = waiting[i];
            if (exact[slot(exact, hash)] != hash) {
                waiting[fresh++] = hash;
            }
        }
        int all = exact == null ? waits : fresh;
        waits = 0;
        for (int i = 0; i < all; i++) {
            addNow(waiting[i]);
        }
    }

    private void addNow(long hash) {
        long[] exact = table;
        if (exact == null) {
            sketch(hash);
        } else if (hash == 0) {
            zero = true;
        } else if (insert(exact, hash) && ++size * 2 > exact.length) {
            grow(exact);
        }
    }

    /** Adds all that another counted; afterwards only this one is to be used. */
    void add(DistinctCount other) {
        addWaiting();
        other.addWaiting();
        if (other.table != null) {
            addAll(other.table);
            zero |= other.zero;
            if (zero && table == null) {
                sketch(0);
            }
            return;
        }
        if (table != null) {
            becomeSketch(table);
        }
        byte[] ours = Objects.requireNonNull(registers);
        byte[] theirs = Objects.requireNonNull(other.registers);
        for (int i = 0; i < REGISTERS; i++) {
            ours[i] = (byte) Math.max(ours[i], theirs[i]);
        }
    }

    private void addAll(long[] hashes) {
        for (long hash : hashes) {
            if (hash != 0) {
                addNow(hash);
            }
        }
    }

    private static int slot(long[] table, long hash) {
        return (int) (hash >>> 20) & (table.length - 1);
    }

    private static boolean insert(long[] table, long hash) {
        int at = slot(table, hash);
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
        } else {
            becomeSketch(full);
        }
    }

    private void becomeSketch(long[] full) {
        table = null;
        registers = new byte[REGISTERS];
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
        byte[] ranks = Objects.requireNonNull(registers);
        int register = (int) (hash >>> (64 - PRECISION));
        int rank = Long.numberOfLeadingZeros(hash << PRECISION | 1L << (PRECISION - 1)) + 1;
        ranks[register] = (byte) Math.max(ranks[register], rank);
    }

    boolean isExact() {
        addWaiting();
        return table != null;
    }

    long count() {
        addWaiting();
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
