package io.salesanalytics.validation.record;

/** The cells of a column in rows that follow each other; each is a piece of a text, empty where there is no value. */
public abstract sealed class Column permits TextColumn, EntryColumn, NumberColumn {

    /** The buffer that {@link #start} and {@link #end} point into; not to be changed. */
    public abstract char[] text();

    /** Where the cell of a row of the batch begins. */
    public abstract int start(int row);

    public abstract int end(int row);
}
