package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Knows whole rows again by 64-bit hashes of their cells: at once as long as they are few, then at the end, from a file of
 * hashes, so that memory does not grow with the rows.
 */
public final class RowHashes implements Closeable {
    private static final int MOST_IN_MEMORY = 1 << 18;

    private final ProblemLog log;
    private final int mostInMemory;
    private final HashTable first = new HashTable();
    private @Nullable SpilledHashes others;

    /** @param log told which rows are the same as earlier ones in every cell */
    public RowHashes(ProblemLog log) {
        this(log, MOST_IN_MEMORY);
    }

    RowHashes(ProblemLog log, int mostInMemory) {
        this.log = log;
        this.mostInMemory = mostInMemory;
    }

    /** A hash of all cells of a row, never 0. */
    static long hash(Row row) {
        long hash = Hash.of(row.text(), row.start(0), row.end(row.size() - 1));
        for (int i = 0; i < row.size(); i++) {
            hash = hash * 31 + (row.end(i) - row.start(0));
        }
        return Hash.of(hash, row.size()) | 1;
    }

    /** Takes the accepted rows that follow. */
    public void add(JudgedRows rows) throws IOException {
        for (int i = 0; i < rows.accepted(); i++) {
            add(rows.hash(i), rows.line(i));
        }
    }

    void add(long hash, long line) throws IOException {
        if (others == null && first.size() < mostInMemory) {
            if (!first.add(hash)) {
                isRepeated(line);
            }
            return;
        }
        SpilledHashes spilled = others;
        if (spilled == null) {
            spilled = new SpilledHashes();
            others = spilled;
            for (long known : first.takeAll()) {
                spilled.add(known, 0);
            }
        }
        spilled.add(hash, line);
    }

    private void isRepeated(long line) {
        log.add(ProblemKind.DUPLICATE_ROW, null, line, null);
    }

    /** Finds out about the rows that could not be told at once. */
    public void finish() throws IOException {
        if (others != null) {
            others.forEachRepeated(this::isRepeated);
        }
    }

    @Override
    public void close() throws IOException {
        if (others != null) {
            others.close();
        }
    }
}
