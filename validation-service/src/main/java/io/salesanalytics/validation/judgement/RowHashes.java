package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.report.ProblemKind;
import io.salesanalytics.validation.report.ProblemLog;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Knows whole rows again by 64-bit hashes of their cells: at once as long as they are few, then at the end, from a file of
 * hashes, so that memory does not grow with the rows.
 */
public final class RowHashes implements Closeable {
    private static final int MOST_IN_MEMORY = 1 << 18;
    private static final int MOST_REPEATED = 1 << 20;

    private final ProblemLog log;
    private final int mostInMemory;
    private final HashTable first = new HashTable();
    private final HashTable orderLines = new HashTable();
    /** Lines of the rows that are the same as earlier ones, as far as they matter for the order lines. */
    private final HashTable repeated = new HashTable();

    private @Nullable SpilledHashes others;
    private @Nullable SpilledHashes otherOrderLines;

    /** @param log told which rows are the same as earlier ones in every cell, and which only in order and product */
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
            add(rows.hash(i), rows.orderLine(i), rows.line(i));
        }
    }

    void add(long hash, long orderLine, long line) throws IOException {
        if (others == null && first.size() < mostInMemory) {
            if (!first.add(hash)) {
                isRepeated(line);
            } else if (orderLine != 0 && !orderLines.add(orderLine)) {
                isRepeatedOrderLine(line);
            }
            return;
        }
        if (others == null) {
            others = spill(first);
            otherOrderLines = spill(orderLines);
        }
        others.add(hash, line);
        if (orderLine != 0) {
            Objects.requireNonNull(otherOrderLines).add(orderLine, line);
        }
    }

    private static SpilledHashes spill(HashTable known) throws IOException {
        SpilledHashes spilled = new SpilledHashes();
        for (long hash : known.takeAll()) {
            spilled.add(hash, 0);
        }
        return spilled;
    }

    private void isRepeated(long line) {
        if (others != null && repeated.size() < MOST_REPEATED) {
            repeated.add(line);
        }
        log.add(ProblemKind.DUPLICATE_ROW, null, line, null);
    }

    private void isRepeatedOrderLine(long line) {
        if (!repeated.contains(line)) {
            log.add(ProblemKind.ORDER_LINE_REPEATED, null, line, null);
        }
    }

    /** Finds out about the rows that could not be told at once. */
    public void finish() throws IOException {
        if (others != null) {
            others.forEachRepeated(this::isRepeated);
        }
        // which of very many are the same in every cell is not known any more
        if (otherOrderLines != null && repeated.size() < MOST_REPEATED) {
            otherOrderLines.forEachRepeated(this::isRepeatedOrderLine);
        }
    }

    @Override
    public void close() throws IOException {
        if (others != null) {
            others.close();
        }
        if (otherOrderLines != null) {
            otherOrderLines.close();
        }
    }
}
