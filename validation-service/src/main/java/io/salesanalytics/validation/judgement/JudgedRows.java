package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What judging some rows that follow each other gave, in their order. Its lines are to be used before the same judge
 * goes on to other rows.
 */
public final class JudgedRows {
    private final TextBuffer clean;
    private final TextBuffer held;
    private final long[] hashes;
    private final long[] orderLines;
    private final long[] lines;
    private int accepted;

    /**
     * @param rows how many there are at most
     * @param clean takes the lines of the clean file
     * @param held takes the lines of the quarantine
     */
    JudgedRows(int rows, TextBuffer clean, TextBuffer held) {
        clean.clear();
        held.clear();
        this.clean = clean;
        this.held = held;
        this.hashes = new long[rows];
        this.orderLines = new long[rows];
        this.lines = new long[rows];
    }

    /** The accepted rows as lines of the clean file. */
    public TextBuffer clean() {
        return clean;
    }

    /** The rows held back as lines of the quarantine. */
    public TextBuffer held() {
        return held;
    }

    /** How many rows were accepted. */
    int accepted() {
        return accepted;
    }

    /** What tells an accepted row from others. */
    long hash(int acceptedRow) {
        return hashes[acceptedRow];
    }

    /** What tells an accepted row's order and product from others; 0 where it does not name both. */
    long orderLine(int acceptedRow) {
        return orderLines[acceptedRow];
    }

    /** Where an accepted row begins in the file. */
    long line(int acceptedRow) {
        return lines[acceptedRow];
    }

    void accept(long line, long hash, long orderLine) {
        orderLines[accepted] = orderLine;
        hashes[accepted] = hash;
        lines[accepted++] = line;
    }

    /**
     * Takes a row that is held back: its cells, how it may have been meant, where it stood and why.
     *
     * @param repair how it may have been meant, empty without a proposal; null in a table without any
     */
    void hold(Row row, int columns, String reasons, @Nullable String repair) {
        for (int i = 0; i < columns; i++) {
            if (i < row.size()) {
                CsvText.append(held, row.text(), row.start(i), row.end(i));
            }
            held.append(',');
        }
        if (repair != null) {
            CsvText.append(held, repair);
            held.append(',');
        }
        held.append(Place.row(row.line())).append(',');
        CsvText.append(held, reasons + beyond(row, columns));
        held.append('\n');
    }

    /** Cells that have no column, so that nothing of the row is lost. */
    private static String beyond(Row row, int columns) {
        if (row.size() <= columns) {
            return "";
        }
        StringBuilder rest = new StringBuilder("; cells beyond the last column:");
        for (int i = columns; i < row.size(); i++) {
            rest.append(" [").append(row.cell(i)).append(']');
        }
        return rest.toString();
    }
}
