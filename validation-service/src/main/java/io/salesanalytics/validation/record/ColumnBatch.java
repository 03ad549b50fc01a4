package io.salesanalytics.validation.record;

import java.util.List;

/** Rows of a file that keeps its columns apart. */
public final class ColumnBatch extends RowBatch {
    private final List<Column> columns;
    private final int size;
    private final long firstLine;
    private final boolean afterBlank;

    /** @param firstLine the line of its first row; each row has one */
    public ColumnBatch(List<Column> columns, int size, long firstLine, boolean afterBlank) {
        this.columns = List.copyOf(columns);
        this.size = size;
        this.firstLine = firstLine;
        this.afterBlank = afterBlank;
    }

    @Override
    public int size() {
        return size;
    }

    /** Copies a row's cells. */
    @Override
    public void read(int index, Row row) {
        row.begin(line(index));
        for (Column column : columns) {
            row.add(column.text(), column.start(index), column.end(index));
        }
    }

    @Override
    public int length() {
        int length = 0;
        for (Column column : columns) {
            for (int row = 0; row < size; row++) {
                length += column.end(row) - column.start(row);
            }
        }
        return length;
    }

    @Override
    public boolean isAfterBlank() {
        return afterBlank;
    }

    /** Whether a row's cells hold nothing but blanks. */
    public boolean isBlank(int row) {
        for (Column column : columns) {
            for (int i = column.start(row); i < column.end(row); i++) {
                if (!Blanks.isBlank(column.text()[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A cell's text as it stands. */
    public String text(int column, int row) {
        Column cells = columns.get(column);
        return new String(cells.text(), cells.start(row), cells.end(row) - cells.start(row));
    }

    /** The columns in the file's order. */
    public List<Column> columns() {
        return columns;
    }

    /** The line of the file that a row stands on. */
    public long line(int row) {
        return firstLine + row;
    }
}
