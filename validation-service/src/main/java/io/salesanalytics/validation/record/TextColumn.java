package io.salesanalytics.validation.record;

/** Cells that stand behind each other in one text. */
public final class TextColumn extends Column {
    private final char[] text;
    private final int[] ends;

    /** @param ends for each row where its cell ends in the text */
    public TextColumn(char[] text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    @Override
    public char[] text() {
        return text;
    }

    @Override
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    @Override
    public int end(int row) {
        return ends[row];
    }
}
