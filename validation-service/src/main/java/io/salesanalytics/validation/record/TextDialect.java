package io.salesanalytics.validation.record;

/**
 * How rows and cells are told apart.
 *
 * @param delimiter parts two cells; {@link #NONE} where a row is one cell
 * @param quote encloses a cell; {@link #NONE} where nothing does
 * @param backslash whether a backslash, not a second quote, makes a quote inside a cell literal
 * @param carriageReturn whether a carriage return alone ends a line
 * @param padded whether a blank belongs to every delimiter: {@code a, b}
 */
public record TextDialect(char delimiter, char quote, boolean backslash, boolean carriageReturn, boolean padded) {
    /** No such character; it stands in no text. */
    public static final char NONE = '\uFFFF';

    public TextDialect(char delimiter, char quote, boolean backslash, boolean carriageReturn) {
        this(delimiter, quote, backslash, carriageReturn, false);
    }

    /** The same with another delimiter. */
    public TextDialect with(char other) {
        return new TextDialect(other, quote, backslash, carriageReturn);
    }
}
