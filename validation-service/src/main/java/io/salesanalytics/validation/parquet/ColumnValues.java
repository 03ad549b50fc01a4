package io.salesanalytics.validation.parquet;

/** The values of a column in one group of rows, one after the other. */
@FunctionalInterface
interface ColumnValues {
    /** Makes the next row's value, or that it has none, the one that the column's {@link ColumnCells} show. */
    void next();
}
