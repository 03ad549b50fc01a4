package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.typing.CellShape;
import java.util.ArrayList;
import java.util.List;

/** How a table's well-written rows look: its dialect, how many cells they have, and what each column holds. */
public final class TableShape {
    /** Wider tables are not learned: their rows cost too much to try. */
    private static final int MOST_COLUMNS = 200;

    /** Fewer rows do not tell what a row of this table looks like. */
    private static final int FEWEST_ROWS = 5;

    private final TextDialect dialect;
    private final List<ColumnShape> columns = new ArrayList<>();
    private int rows;

    /** @param width how many cells its rows have */
    public TableShape(TextDialect dialect, int width) {
        this.dialect = dialect;
        for (int i = 0; i < (width > MOST_COLUMNS ? 0 : width); i++) {
            columns.add(new ColumnShape());
        }
    }

    /** Learns from a row; one of another length is passed over. */
    public void add(String[] cells, CellShape[] shapes) {
        if (cells.length == columns.size()) {
            rows++;
            for (int i = 0; i < cells.length; i++) {
                columns.get(i).add(cells[i], shapes[i]);
            }
        }
    }

    /** Ends the learning. */
    public TableShape learned() {
        columns.forEach(ColumnShape::decide);
        return this;
    }

    TextDialect dialect() {
        return dialect;
    }

    /** How many cells a row has; 0 where that was too many to learn. */
    public int width() {
        return columns.size();
    }

    ColumnShape column(int index) {
        return columns.get(index);
    }

    /** Whether enough rows were learned from. */
    boolean isKnown() {
        return rows >= FEWEST_ROWS && columns.size() > 1;
    }

    /** Whether the form of its cells can tell where a row's cells belong. */
    boolean isTelling() {
        return isKnown() && columns.stream().anyMatch(ColumnShape::isTelling);
    }

    /** Whether any cell stands where its form tells that it belongs there. */
    boolean isTold(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).isTelling() && !cells.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** How likely these cells are as a row. */
    double likelihood(List<String> cells) {
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += columns.get(i).likelihood(cells.get(i), 0, cells.get(i).length());
        }
        return sum;
    }
}
