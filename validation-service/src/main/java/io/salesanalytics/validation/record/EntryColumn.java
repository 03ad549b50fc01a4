package io.salesanalytics.validation.record;

/** Cells whose texts come again and again, each by its number among those that the column is known to have. */
public final class EntryColumn extends Column {
    /** The number of a cell without value. */
    public static final int NONE = -1;

    private final TextPool pool;
    private final char[] text;
    private final int[] ends;
    private final int[] numbers;

    /** @param numbers for each row its cell's number in the pool, or {@link #NONE} */
    public EntryColumn(TextPool pool, int[] numbers) {
        this.pool = pool;
        this.text = pool.text();
        this.ends = pool.ends();
        this.numbers = numbers;
    }

    /** Where the numbers come from: those of one pool stand for the same texts in all batches. */
    public TextPool pool() {
        return pool;
    }

    /** For each row its cell's number, or {@link #NONE}; not to be changed. */
    public int[] numbers() {
        return numbers;
    }

    @Override
    public char[] text() {
        return text;
    }

    @Override
    public int start(int row) {
        return numbers[row] == NONE ? 0 : entryStart(numbers[row]);
    }

    @Override
    public int end(int row) {
        return numbers[row] == NONE ? 0 : entryEnd(numbers[row]);
    }

    /** Where the text with a number begins. */
    public int entryStart(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    public int entryEnd(int number) {
        return ends[number];
    }
}
