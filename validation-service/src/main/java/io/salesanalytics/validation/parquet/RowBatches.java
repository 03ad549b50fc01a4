package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes batches of rows of the columns of all groups. */
final class RowBatches {
    /** Enough to be worth handing over, little enough to stay in a core's cache. */
    private static final int FULL_TEXT = 1 << 19;

    /** The same of a table of very many columns, whose cells may hold next to nothing each. */
    private static final int MOST_CELLS = 1 << 18;

    private static final int FIRST_ROWS = 1 << 6;
    private static final int GROWTH = 4;

    private final RowCells cells;
    private final int columns;
    private final int mostRows;
    private final ParquetTable.Taking taking;
    private int wanted;
    private int size;
    private long line = 1;
    private boolean afterBlank;

    /** @param mostRows at most so many rows become a batch; fewer where they are long */
    RowBatches(RowCells cells, int columns, int mostRows, ParquetTable.Taking taking) {
        this.cells = cells;
        this.columns = columns;
        this.mostRows = Math.min(mostRows, Math.max(1, MOST_CELLS / Math.max(1, columns)));
        this.taking = taking;
        begin(Math.min(FIRST_ROWS, this.mostRows));
    }

    private void begin(int rows) {
        wanted = rows;
        size = 0;
        for (int i = 0; i < columns; i++) {
            cells.getConverter(i).begin(rows);
        }
    }

    /** Takes the rows of a group; gives whether to go on. */
    boolean take(ColumnValues[] values, long rows) throws IOException {
        long left = rows;
        while (left > 0) {
            int next = (int) Math.min(left, wanted - size);
            for (ColumnValues column : values) {
                take(column, next);
            }
            size += next;
            left -= next;
            if (size == wanted && !handOver()) {
                return false;
            }
        }
        return true;
    }

    /** The library tells of damage within pages in many ways. */
    private static void take(ColumnValues column, int rows) {
        try {
            column.take(rows);
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw ParquetTable.damaged();
        }
    }

    /** Hands over the rows that are left. */
    void finish() throws IOException {
        if (size > 0) {
            handOver();
        }
    }

    private boolean handOver() throws IOException {
        List<Column> taken = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < columns; i++) {
            characters += cells.getConverter(i).characters();
            taken.add(cells.getConverter(i).taken());
        }
        ColumnBatch batch = new ColumnBatch(taken, size, line, afterBlank);
        line += size;
        afterBlank = batch.isBlank(size - 1);
        long fitting = Math.max(1, FULL_TEXT / Math.max(1, characters / size));
        boolean goOn = taking.take(batch);
        begin((int) Math.min(Math.min(mostRows, (long) wanted * GROWTH), fitting));
        return goOn;
    }
}
