package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.record.Row;

/**
 * Counts, over all cells of a column, which readings each allows. What the column is gets decided from these counts
 * after the last row, so that no sample can mislead.
 */
public final class ColumnTally extends ColumnCounts {
    private static final int SHORTEST_DATE = 5;

    private final NumberTally ofNumbers = new NumberTally(this);
    private final DateTally ofDates;
    private final WordTally ofWords;
    private final NumberText number = new NumberText();
    private final DateText date = new DateText();

    /** For how many cells the one being counted stands. */
    private long weight = 1;

    /** Counts the cells of a column from its first on. */
    public ColumnTally() {
        this(true);
    }

    private ColumnTally(boolean isFirst) {
        this.ofDates = new DateTally(this, isFirst);
        this.ofWords = new WordTally(this, isFirst);
    }

    /** Counts cells that have others before them: what is taken from a column's first cells need not be kept. */
    public static ColumnTally ofLater() {
        return new ColumnTally(false);
    }

    /** Counts a row's cell. */
    public void add(Row row, int cell) {
        add(row.text(), row.start(cell), row.end(cell));
    }

    /** Counts a cell with these characters; gives whether it is a word that means nothing here, as names and codes are. */
    public boolean add(char[] text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text[from])) {
            from++;
        }
        while (to > from && Blanks.isBlank(text[to - 1])) {
            to--;
        }
        if (from == to) {
            blanks += weight;
            return false;
        }
        values += weight;
        if (FirstWord.rulesOutValue(text, from, to)) {
            return ofWords.add(text, from, to, weight);
        }
        if (ofWords.addKnown(text, from, to, weight)) {
            return true;
        }
        // what is as clearly one as the other is asked about once only
        boolean understood = !DateParts.isUsual(text, from, to) && number.parse(text, from, to);
        if (understood) {
            ofNumbers.add(number, text, from, to, weight);
            addPieces(text, from, to);
        }
        understood |= !(understood && number.isPlain() && mustBeNumber(number, to - from)) && addDate(text, from, to);
        if (understood) {
            return false;
        }
        if (date.parseTimeOfDay(text, from, to)) {
            ofWords.remember(text, from, to);
            timesOfDay += weight;
            return false;
        }
        return ofWords.addNew(text, from, to, weight);
    }

    /** Where the column turns out to be no measure, such a cell is a word like others. */
    private void addPieces(char[] text, int from, int to) {
        if (number.isOfPieces()) {
            ofWords.remember(text, from, to);
            codeLike += WordTally.looksLikeCode(text, from, to) ? weight : 0;
        }
    }

    /** The same for so many cells with these characters. */
    public boolean add(char[] text, int from, int to, int times) {
        weight = times;
        boolean isWord = add(text, from, to);
        weight = 1;
        return isWord;
    }

    /** Counts so many cells that hold nothing. */
    public void addBlanks(long cells) {
        blanks += cells;
    }

    /**
     * Counts a word again that {@link #add(char[], int, int)} found to mean nothing.
     *
     * @param isCode whether it {@link #isCode}
     */
    public void addWord(boolean isCode, long times) {
        values += times;
        codeLike += isCode ? times : 0;
    }

    /** Whether a word looks like a code. */
    public static boolean isCode(char[] text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text[from])) {
            from++;
        }
        while (to > from && Blanks.isBlank(text[to - 1])) {
            to--;
        }
        return WordTally.looksLikeCode(text, from, to);
    }

    /** Counts cells, of which none is {@link NumberColumn#ODD}. */
    public void add(NumberColumn column, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            int scale = column.scales()[row];
            if (scale == NumberColumn.NONE) {
                blanks++;
            } else if (mayBeOther(column, row, scale)) {
                add(column.text(), column.start(row), column.end(row));
            } else if (scale == 0) {
                ofNumbers.addWhole(column, row);
            } else {
                ofNumbers.addDecimal(column, row, scale);
            }
        }
    }

    /** Whether its text may be read another way: a point before three digits may part thousands. */
    private static boolean mayBeOther(NumberColumn column, int row, int scale) {
        return scale == 3 || (scale == 0 && isDateLength(column.end(row) - column.start(row)));
    }

    /** Counts a cell that was read as a plain number, which is not evaluated afterwards. */
    public void add(NumberText read, char[] text, int from, int to) {
        values += weight;
        ofNumbers.add(read, text, from, to, weight);
        if (!mustBeNumber(read, to - from)) {
            addDate(text, from, to);
        }
    }

    /** Looks at the cell of a row that ends early only for decimals that the column must not lose. */
    public void addFromShortRow(Row row, int cell) {
        if (number.parse(row.text(), row.start(cell), row.end(cell)) && number.fits('.') && number.hasPoint()) {
            number.evaluate('.');
            centsInShortRows += number.endsInPointZero() ? 0 : weight;
        }
    }

    /** Of plain numbers only whole ones of some lengths are dates too. */
    private static boolean mustBeNumber(NumberText number, int length) {
        return !number.isPlainInteger() || !isDateLength(length);
    }

    private static boolean isDateLength(int length) {
        return length == 8 || length == 10 || (length >= 12 && length <= 14);
    }

    private boolean addDate(char[] text, int from, int to) {
        if (to - from < SHORTEST_DATE || !date.parse(text, from, to)) {
            return false;
        }
        ofDates.add(date, text, from, to, weight);
        return true;
    }

    /**
     * Whether the cells counted in {@code next} must be counted here one by one, because what comes first matters: the
     * examples and the format are taken from a column's first cells.
     */
    public boolean mustCount(ColumnTally next) {
        return (dates < DateTally.DATES_FOR_FORMAT && next.dates > 0)
                || (values < WordTally.ROWS_FOR_EXAMPLES && next.values > 0);
    }
}
