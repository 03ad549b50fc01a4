package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;

/** Knows whole rows again by their hashes, for the first two million rows; beyond that memory would grow with the file. */
public final class RowHashes {
    private static final int MOST = 2_000_000;

    private long[] table = new long[1 << 12];
    private int size;

    /** A hash of all cells of a row, never 0. */
    static long hash(Row row) {
        long hash = Hash.of(row.text(), row.start(0), row.end(row.size() - 1));
        for (int i = 0; i < row.size(); i++) {
            hash = hash * 31 + (row.end(i) - row.start(0));
        }
        return Hash.of(hash, row.size()) | 1;
    }

    /** Notes in the log which accepted rows are the same as earlier ones in every cell. */
    public void add(JudgedRows rows, ProblemLog log) {
        for (int i = 0; i < rows.accepted(); i++) {
            if (isRepeated(rows.hash(i))) {
                log.add(ProblemKind.DUPLICATE_ROW, null, rows.line(i), null);
            }
        }
    }

    /** Whether an earlier row had this hash. */
    private boolean isRepeated(long hash) {
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
}
