package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.ColumnTally;

/**
 * A column of a batch, judged as a whole: first {@link #mark} finds the rows that have to be judged by their text, then
 * all others are accepted, some rows that follow each other at a time.
 */
abstract sealed class JudgedColumn permits JudgedEntries, JudgedNumbers, JudgedTexts {

    /** Marks the rows whose cell is a fault, or may say what the row is. */
    abstract void mark(boolean[] open);

    /** Adds each row's cell to its hash. */
    abstract void hash(long[] hashes);

    /** Counts and profiles the cells of accepted rows; gives how many of them are blank. */
    abstract long accept(int from, int to, ColumnTally tally);

    /** Adds an accepted cell's clean value. */
    abstract void write(TextBuffer clean, int row);

    /** Whether a cell holds anything. */
    abstract boolean has(int row);

    /** A cell's value, in a column of numbers. */
    abstract double number(int row);

    /** Whether none like an accepted cell may have been accepted before. */
    abstract boolean isNew(int row);

    /** A hash of the cell's text. */
    abstract long hash(int row);
}
