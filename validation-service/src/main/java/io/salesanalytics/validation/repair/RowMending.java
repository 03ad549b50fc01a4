package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.RecordReader;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.typing.CellShape;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the rows of a table while they are read, one after the other; a row that cannot be mended stays as it is. */
public final class RowMending {
    private final RowRepair repair;
    private final TableShape shape;
    private boolean belowHeader;
    /** How many cells the rows of another table have that may have begun; 0 without one. */
    private int otherWidth;

    private long mended;

    public RowMending(TableShape shape) {
        this.repair = new RowRepair(shape);
        this.shape = shape;
    }

    /** Mends the row that the reader has just given. */
    public void mend(RecordReader reader, Row row) throws IOException {
        if (row.size() == shape.width() && !holdsQuote(row)) {
            belowHeader |= fits(row);
            return;
        }
        if (row.lines() > 1 && row.size() != shape.width()) {
            List<String> cells = cells(reader.firstLine());
            if (cells != null) {
                reader.endAfterFirstLine(row);
                replace(row, cells, 1);
                return;
            }
        }
        if (row.size() == otherWidth) {
            return;
        }
        List<String> cells = cells(reader.record());
        if (cells != null) {
            replace(row, cells, row.lines());
        } else if (namesOnly(row)) {
            otherWidth = row.size();
        }
    }

    /** Whether the row may head another table, whose rows are not to be mended into this one's. */
    private boolean namesOnly(Row row) {
        boolean typed = false;
        for (int i = 0; i < row.size(); i++) {
            typed |= CellShape.of(row.cell(i)).isTyped();
        }
        return !typed && row.filled() > 1 && row.size() != shape.width();
    }

    private void replace(Row row, List<String> cells, int lines) {
        row.replace(cells, lines);
        mended++;
    }

    private @Nullable List<String> cells(String line) {
        List<String> cells = repair.mend(line);
        return cells != null || belowHeader ? cells : HeaderRepair.mend(line, shape);
    }

    private boolean holdsQuote(Row row) {
        for (int i = row.start(0); i < row.end(row.size() - 1); i++) {
            if (row.text()[i] == shape.dialect().quote()) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Row row) {
        return !belowHeader && shape.likelihood(List.of(row.cells())) != ColumnShape.IMPOSSIBLE;
    }

    /** How many rows were mended. */
    public long mended() {
        return mended;
    }
}
