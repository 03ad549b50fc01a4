package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.typing.CellShape;
import java.util.ArrayList;
import java.util.List;

/** How a table's well-written rows look: its dialect, how many cells they have, and what each column holds. */
public final class TableShape {
    /** Wider tables are not learned: their rows cost too much to try. */
    private static final int MOST_COLUMNS = 200;

    private final TextDialect dialect;
    private final List<ColumnShape> columns = new ArrayList<>();

    /** @param width how many cells its rows have */
    public TableShape(TextDialect dialect, int width) {
        this.dialect = dialect;
        for (int i = 0; i < (width > MOST_COLUMNS ? 0 : width); i++) {
            columns.add(new ColumnShape());
        }
    }

    /** Learns from a row; one of another length is passed over. */
    public void add(String[] cells, CellShape[] shapes) {
        for (int i = 0; i < columns.size() && cells.length == columns.size(); i++) {
            columns.get(i).add(cells[i], shapes[i]);
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

    /** Whether the form of its cells can tell where a row's cells belong. */
    boolean isTelling() {
        return columns.size() > 1 && columns.stream().anyMatch(ColumnShape::isTelling);
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
