package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.TextBuffer;

/** A batch whose columns are judged as wholes. */
final class JudgedBatch {
    private final ColumnBatch batch;
    private final JudgedColumn[] columns;
    private final JudgedEntries times;
    private final JudgedEntries[] dates;
    private final boolean[] open;
    private final long[] hashes;
    private final ColumnRow ruled;

    /**
     * @param times the time column
     * @param dates the columns by which a row is known as one of the table
     */
    JudgedBatch(ColumnBatch batch, JudgedColumn[] columns, JudgedEntries times, JudgedEntries[] dates) {
        this.batch = batch;
        this.columns = columns;
        this.times = times;
        this.dates = dates;
        this.open = new boolean[batch.size()];
        this.hashes = new long[batch.size()];
        this.ruled = new ColumnRow(batch, columns);
        for (JudgedColumn column : columns) {
            column.mark(open);
            column.hash(hashes);
        }
        for (int row = 0; row < open.length; row++) {
            open[row] |= !times.has(row) || !isDated(row);
            hashes[row] = CellHash.end(hashes[row], columns.length);
        }
    }

    /** Whether the row is one of the table by the first cell that looks like a date. */
    private boolean isDated(int row) {
        for (JudgedEntries date : dates) {
            int facts = date.facts(row);
            if ((facts & KnownEntries.DIGIT_FIRST) != 0) {
                return (facts & KnownEntries.DATE) != 0;
            }
        }
        return false;
    }

    /** Where the rows from this one on end that can be accepted as they are. */
    int endOfPlain(int from) {
        int to = from;
        while (to < open.length && !open[to]) {
            to++;
        }
        return to;
    }

    /** Counts and profiles rows that are accepted. */
    void accept(int from, int to, TableScan counted) {
        for (int i = 0; i < columns.length; i++) {
            counted.addBlanks(i, columns[i].accept(from, to, counted.tally(i)));
        }
        counted.addCounted(to - from);
    }

    /** An accepted row as the rules see it. */
    ColumnRow ruled(int row) {
        return ruled.at(row, times.moment(row));
    }

    long hash(int row) {
        return hashes[row];
    }

    /** Adds an accepted row's line of the clean file. */
    void write(TextBuffer clean, int row) {
        times.writeMoment(clean, row);
        clean.append(',').append(Place.row(batch.line(row)));
        for (JudgedColumn column : columns) {
            clean.append(',');
            column.write(clean, row);
        }
        clean.append('\n');
    }
}
