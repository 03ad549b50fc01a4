package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.judgement.CellReader.State;
import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.profile.TextProfiler;
import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnTally;

/** Cells of a column of text that hardly ever come twice. */
final class JudgedTexts extends JudgedColumn {
    private final TextCell cell;
    private final TextProfiler profiler;
    private final ColumnBatch batch;
    private final Column column;
    private final long[] hashes;
    private final boolean[] filled;

    JudgedTexts(TextCell cell, ColumnBatch batch, Column column) {
        this.cell = cell;
        this.profiler = cell.profiler();
        this.batch = batch;
        this.column = column;
        this.hashes = new long[batch.size()];
        this.filled = new boolean[batch.size()];
    }

    @Override
    void mark(boolean[] open) {
        char[] text = column.text();
        for (int row = 0; row < batch.size(); row++) {
            int from = column.start(row);
            int to = column.end(row);
            hashes[row] = Hash.of(text, from, to);
            filled[row] = cell.read(text, from, to) == State.FINE;
            open[row] |= cell.mayBeLabel() || TextCell.hasReplacement(text, from, to);
        }
    }

    @Override
    void hash(long[] rows) {
        boolean isText = !(column instanceof NumberColumn);
        for (int row = 0; row < batch.size(); row++) {
            rows[row] = CellHash.and(rows[row], isText ? hashes[row] : CellHash.of(column, row));
        }
    }

    @Override
    long accept(int from, int to, ColumnTally tally) {
        char[] text = column.text();
        long empty = 0;
        long blank = 0;
        for (int row = from; row < to; row++) {
            int start = column.start(row);
            int end = column.end(row);
            tally.add(text, start, end);
            if (filled[row]) {
                profiler.addHashed(hashes[row], text, start, end, batch.line(row));
            } else {
                empty++;
                cell.read(text, start, end);
                blank += cell.isBlank() ? 1 : 0;
            }
        }
        profiler.addEmpty(empty);
        return blank;
    }

    @Override
    void write(TextBuffer clean, int row) {
        if (filled[row]) {
            CsvText.appendOnOneLine(clean, column.text(), column.start(row), column.end(row));
        }
    }

    @Override
    boolean has(int row) {
        return filled[row];
    }

    @Override
    double number(int row) {
        throw new IllegalStateException("a text is no number");
    }

    @Override
    boolean isNew(int row) {
        return true;
    }

    @Override
    long hash(int row) {
        return hashes[row];
    }
}
