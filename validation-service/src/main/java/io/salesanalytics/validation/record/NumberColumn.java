package io.salesanalytics.validation.record;

/** Cells that are decimals, with their text as a clean file has it: no more zeros, signs or digits than needed. */
public final class NumberColumn extends Column {
    /** The scale of a cell without value. */
    public static final byte NONE = -1;
    /** The scale of a cell whose number is not one of up to 18 characters; only its text is known. */
    public static final byte ODD = -2;

    private final TextColumn texts;
    private final long[] unscaled;
    private final byte[] scales;

    /**
     * @param unscaled for each row its number times ten to the power of its scale
     * @param scales for each row how many decimals it has, {@link #NONE} or {@link #ODD}
     */
    public NumberColumn(TextColumn texts, long[] unscaled, byte[] scales) {
        this.texts = texts;
        this.unscaled = unscaled;
        this.scales = scales;
    }

    public long[] unscaled() {
        return unscaled;
    }

    public byte[] scales() {
        return scales;
    }

    @Override
    public char[] text() {
        return texts.text();
    }

    @Override
    public int start(int row) {
        return texts.start(row);
    }

    @Override
    public int end(int row) {
        return texts.end(row);
    }
}
