package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.judgement.CellReader.State;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.Typing;

/** The cells of the row being judged, each read as decided for its column. */
final class CellReaders {
    /** All columns together; a table of many columns counts fewer values of each exactly. */
    private static final int DISTINCT_BUDGET = 2_000_000;

    private static final int MOST_DISTINCT = 100_000;
    private static final int LEAST_DISTINCT = 1000;

    private final int time;
    private final CellReader[] cells;
    private final State[] states;

    CellReaders(Typing typing, int columns) {
        this.time = typing.timeColumn();
        this.cells = new CellReader[columns];
        this.states = new State[columns];
        int bound = Math.max(LEAST_DISTINCT, Math.min(MOST_DISTINCT, DISTINCT_BUDGET / columns));
        for (int i = 0; i < columns; i++) {
            cells[i] = CellReader.of(typing.columns().get(i), bound, columns);
        }
    }

    /** The reader of each column. */
    CellReader[] readers() {
        return cells;
    }

    /** Begins the part of the file that has this number in the file's order. */
    void begin(long part) {
        for (CellReader cell : cells) {
            cell.begin(part);
        }
    }

    /** Reads a row. */
    void read(Row row) {
        for (int i = 0; i < cells.length; i++) {
            states[i] = cells[i].read(row, i);
        }
    }

    /** What a cell of the row read last is. */
    State state(int column) {
        return states[column];
    }

    /** The time column's cell. */
    DateCell time() {
        return (DateCell) cells[time];
    }

    /** Whether a row says when it was. */
    boolean isDated(Row row) {
        return time >= 0 && cells[time].read(row, time) == State.FINE;
    }

    /** Whether all cells of a row are what their columns are. */
    boolean fit(Row row) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].read(row, i) == State.FAULTY) {
                return false;
            }
        }
        return time < 0 || isDated(row);
    }

    /** Counts the cells of a usual row that was read. */
    void count(Row row, TableScan counted) {
        boolean open = false;
        for (int i = 0; i < cells.length; i++) {
            CellReader cell = cells[i];
            cell.count(counted.tally(i));
            if (cell.isBlank()) {
                counted.addBlanks(i, 1);
                open = true;
            }
            open |= cell.mayBeLabel();
        }
        counted.addCounted(row, open);
    }

    /** Counts the cells that were put off. */
    void finishCounting() {
        for (CellReader cell : cells) {
            cell.finishCounting();
        }
    }

    /** Profiles the cells of the row read last, which stands on this line, and adds their clean values. */
    void accept(TextBuffer clean, long line) {
        for (CellReader cell : cells) {
            clean.append(',');
            cell.accept(clean, line);
        }
    }

    /** Adds what was measured over other rows. */
    void add(CellReaders other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i].add(other.cells[i]);
        }
    }
}
