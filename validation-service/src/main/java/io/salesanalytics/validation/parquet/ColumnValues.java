package io.salesanalytics.validation.parquet;

/** The values of a column in one group of rows, one after the other. */
@FunctionalInterface
interface ColumnValues {
    /** Hands the values of the next rows over to the column's {@link ColumnCells}. */
    void take(int rows);
}
