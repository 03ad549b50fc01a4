package io.salesanalytics.validation.record;

/** Some rows that follow each other in a file, kept together so that another thread can work on them. */
public abstract sealed class RowBatch permits TextBatch, ColumnBatch {
    /** The most rows a batch is given. */
    public static final int FULL_ROWS = 8192;

    /** How many rows it holds. */
    public abstract int size();

    /** Makes a row show one of this batch's. */
    public abstract void read(int index, Row row);

    /** How many characters all its rows have together. */
    public abstract int length();

    /** Whether the row before its first one is blank. */
    public abstract boolean isAfterBlank();
}
