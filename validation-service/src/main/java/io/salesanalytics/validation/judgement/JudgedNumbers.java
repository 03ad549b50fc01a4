package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.profile.NumberProfiler;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnTally;
import io.salesanalytics.validation.typing.NumberText;

/** Numbers of a column of numbers: they stand in the clean file as they are. */
final class JudgedNumbers extends JudgedColumn {
    private final NumberProfiler profiler;
    private final ColumnBatch batch;
    private final NumberColumn column;

    JudgedNumbers(NumberCell cell, ColumnBatch batch, NumberColumn column) {
        this.profiler = cell.profiler();
        this.batch = batch;
        this.column = column;
    }

    @Override
    void mark(boolean[] open) {
        for (int row = 0; row < batch.size(); row++) {
            open[row] |= column.scales()[row] == NumberColumn.ODD;
        }
    }

    @Override
    void hash(long[] hashes) {
        for (int row = 0; row < batch.size(); row++) {
            hashes[row] = CellHash.and(hashes[row], CellHash.of(column, row));
        }
    }

    @Override
    long accept(int from, int to, ColumnTally tally) {
        tally.add(column, from, to);
        long empty = 0;
        for (int row = from; row < to; row++) {
            int scale = column.scales()[row];
            if (scale == NumberColumn.NONE) {
                empty++;
            } else {
                profiler.add(
                        column.unscaled()[row],
                        scale,
                        column.text(),
                        column.start(row),
                        column.end(row),
                        batch.line(row));
            }
        }
        profiler.addEmpty(empty);
        return empty;
    }

    @Override
    void write(TextBuffer clean, int row) {
        clean.append(column.text(), column.start(row), column.end(row));
    }

    @Override
    boolean has(int row) {
        return column.scales()[row] != NumberColumn.NONE;
    }

    @Override
    double number(int row) {
        return NumberText.approximately(column.unscaled()[row], column.scales()[row]);
    }

    @Override
    boolean isNew(int row) {
        return true;
    }

    @Override
    long hash(int row) {
        return Hash.of(column.text(), column.start(row), column.end(row));
    }
}
