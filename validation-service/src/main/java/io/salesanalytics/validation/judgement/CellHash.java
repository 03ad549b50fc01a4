package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.Hash;
import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.NumberColumn;

/** Hashes of rows whose columns are kept apart: equal rows of a file have equal ones, however they are judged. */
final class CellHash {
    static final long OF_NOTHING = Hash.of(new char[0], 0, 0);
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private CellHash() {}

    /** The hash of a cell: equal texts of a column have equal ones. */
    static long of(Column column, int row) {
        if (column instanceof NumberColumn numbers && numbers.scales()[row] != NumberColumn.ODD) {
            return ofNumber(numbers, row);
        }
        return Hash.of(column.text(), column.start(row), column.end(row));
    }

    /** The hash of a number that is not odd. */
    static long ofNumber(NumberColumn numbers, int row) {
        int scale = numbers.scales()[row];
        return scale == NumberColumn.NONE ? OF_NOTHING : Hash.of(numbers.unscaled()[row], scale);
    }

    /** The hash of cells followed by another. */
    static long and(long before, long cell) {
        long hash = (before ^ cell) * FACTOR;
        return hash ^ hash >>> 32;
    }

    /** The hash of a row of so many cells, never 0. */
    static long end(long cells, int columns) {
        return Hash.of(cells, columns) | 1;
    }

    /** The hash of a row. */
    static long of(ColumnBatch batch, int row) {
        long hash = 0;
        for (Column column : batch.columns()) {
            hash = and(hash, of(column, row));
        }
        return end(hash, batch.columns().size());
    }
}
