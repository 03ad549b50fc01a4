package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Row;

/** Knows whole rows again by their hashes, for the first two million rows; beyond that memory would grow with the file. */
final class RowHashes {
    private static final int MOST = 2_000_000;

    private long[] table = new long[1 << 12];
    private int size;

    /** Whether an earlier row was the same in every cell. */
    boolean isRepeated(Row row) {
        long hash = Hash.of(row.text(), 0, row.length());
        for (int i = 0; i < row.size(); i++) {
            hash = hash * 31 + row.end(i);
        }
        hash = Hash.of(hash, row.size()) | 1;
        int at = slot(hash);
        if (table[at] == hash) {
            return true;
        }
        if (size < MOST) {
            table[at] = hash;
            size++;
            if (size * 2 > table.length) {
                grow();
            }
        }
        return false;
    }

    private int slot(long hash) {
        int at = (int) (hash >>> 20) & (table.length - 1);
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

    /** Whether a cell holds the sign that stands for a lost character. */
    boolean hasReplacement(Row row) {
        char[] text = row.text();
        for (int i = 0; i < row.length(); i++) {
            if (text[i] == '\ufffd') {
                return true;
            }
        }
        return false;
    }
}
