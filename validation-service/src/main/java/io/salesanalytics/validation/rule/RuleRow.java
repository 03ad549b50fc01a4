package io.salesanalytics.validation.rule;

/** An accepted row as the rules see it: its cells as they were read. Used again for the next row. */
public interface RuleRow {

    /** The file's own number of the line it begins on. */
    long line();

    /** When the sale was: milliseconds since 1970 of the clock on the wall. */
    long moment();

    /** Whether the cell holds anything. */
    boolean has(int column);

    /** The value of a cell in a column of numbers that {@link #has} one. */
    double number(int column);

    /** Whether these rules may not have seen a cell of this column with the same text before. */
    boolean isNew(int column);

    /** The text of a cell as it stands. */
    CharSequence text(int column);

    /** A hash of that text. */
    long hash(int column);
}
