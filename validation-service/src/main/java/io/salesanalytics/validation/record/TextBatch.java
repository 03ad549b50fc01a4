package io.salesanalytics.validation.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of text, copied behind each other. */
public final class TextBatch extends RowBatch {
    /** Enough to be worth handing over, little enough to stay in a core's cache. */
    private static final int FULL_TEXT = 1 << 19;

    private static final int FIELDS = 4;

    private static final int CONTROLS = 1;
    private static final int QUOTES = 2;
    private static final int REPLACEMENTS = 4;

    private final int fullRows;
    private boolean afterBlank;
    private char[] text;
    private int[] ends = new int[1 << 11];
    /** For each row its end in the text, its end in the ends, how many lines it takes, and what was seen in it. */
    private int[] rows = new int[FIELDS << 7];

    private long[] lines = new long[1 << 7];
    private int size;

    /**
     * @param afterBlank whether the row before the first one is blank
     * @param fullRows it is full with this many rows, whatever they hold
     */
    private TextBatch(boolean afterBlank, int fullRows, int capacity) {
        this.text = new char[capacity];
        this.afterBlank = afterBlank;
        this.fullRows = fullRows;
    }

    /** An empty batch at the beginning of a table, for at most so many rows. */
    public static TextBatch first(int mostRows) {
        return new TextBatch(false, mostRows, 1 << 14);
    }

    /**
     * An empty batch for the rows behind this one's.
     *
     * @param used a batch whose rows are no longer needed and whose memory is to be used again, or null
     */
    public TextBatch next(@Nullable TextBatch used) {
        Row last = new Row();
        read(size - 1, last);
        TextBatch next = used == null ? new TextBatch(false, fullRows, text.length) : used;
        next.afterBlank = last.isBlank();
        next.size = 0;
        return next;
    }

    /** Copies a row. */
    public void add(Row row) {
        int textEnd = size == 0 ? 0 : rows[(size - 1) * FIELDS];
        int cellEnd = size == 0 ? 0 : rows[(size - 1) * FIELDS + 1];
        int length = row.end(row.size - 1) - row.textStart;
        makeRoom(textEnd + length, cellEnd + row.size);
        System.arraycopy(row.text, row.textStart, text, textEnd, length);
        int shift = textEnd - row.textStart;
        for (int i = 0; i < row.size; i++) {
            ends[cellEnd + i] = row.ends[row.endsStart + i] + shift;
        }
        int at = size * FIELDS;
        rows[at] = textEnd + length;
        rows[at + 1] = cellEnd + row.size;
        rows[at + 2] = row.lines;
        rows[at + 3] =
                (row.controls ? CONTROLS : 0) | (row.quoted ? QUOTES : 0) | (row.replacements ? REPLACEMENTS : 0);
        lines[size++] = row.line;
    }

    private void makeRoom(int textLength, int cells) {
        if (textLength > text.length) {
            text = Arrays.copyOf(text, Math.max(textLength, text.length * 2));
        }
        if (cells > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(cells, ends.length * 2));
        }
        if (size == lines.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
    }

    @Override
    public void read(int index, Row row) {
        int at = index * FIELDS;
        row.text = text;
        row.ends = ends;
        row.textStart = index == 0 ? 0 : rows[at - FIELDS];
        row.endsStart = index == 0 ? 0 : rows[at - FIELDS + 1];
        row.length = rows[at];
        row.size = rows[at + 1] - row.endsStart;
        row.line = lines[index];
        row.lines = rows[at + 2];
        row.controls = (rows[at + 3] & CONTROLS) != 0;
        row.quoted = (rows[at + 3] & QUOTES) != 0;
        row.replacements = (rows[at + 3] & REPLACEMENTS) != 0;
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether it takes no more rows. */
    public boolean isFull() {
        return size >= fullRows || (size > 0 && rows[(size - 1) * FIELDS] >= FULL_TEXT);
    }

    @Override
    public int length() {
        return size == 0 ? 0 : rows[(size - 1) * FIELDS];
    }

    @Override
    public boolean isAfterBlank() {
        return afterBlank;
    }
}
