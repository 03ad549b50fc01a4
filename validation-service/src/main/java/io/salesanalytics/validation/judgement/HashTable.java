package io.salesanalytics.validation.judgement;

import java.util.Arrays;

/** A set of hashes, or of other numbers, but 0. */
final class HashTable {
    /** Numbers that follow each other get places far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table = new long[1 << 10];
    private int size;

    /** Adds a hash; false where it is there already. */
    boolean add(long hash) {
        int at = slot(hash);
        if (table[at] == hash) {
            return false;
        }
        table[at] = hash;
        size++;
        if (size * 2 > table.length) {
            grow();
        }
        return true;
    }

    /** Gives all hashes and holds none afterwards. */
    long[] takeAll() {
        long[] all = Arrays.stream(table).filter(hash -> hash != 0).toArray();
        table = new long[1 << 10];
        size = 0;
        return all;
    }

    boolean contains(long hash) {
        return table[slot(hash)] == hash;
    }

    int size() {
        return size;
    }

    private int slot(long hash) {
        int at = (int) (hash * SPREAD >>> 32) & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                table[slot(hash)] = hash;
            }
        }
    }
}
