package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.record.EntryColumn;
import io.salesanalytics.validation.record.NumberColumn;
import io.salesanalytics.validation.typing.CellShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges batches of columns column by column, by the values that the file has, where what comes of it is the same as by
 * the rows' text. Rows that any cell says more of than that it is a good one are left to be judged by their text.
 */
final class ColumnJudge {
    private final CellReader[] cells;
    private final @Nullable KnownEntries[] known;
    private final int timeColumn;
    /** The columns by which a row is known as one of the table. */
    private final List<Integer> dated = new ArrayList<>();

    /** @param timeColumn tells by itself when a sale was */
    ColumnJudge(Layout layout, CellReader[] cells, RowSorter sorter, int timeColumn) {
        this.cells = cells;
        this.timeColumn = timeColumn;
        this.known = new KnownEntries[cells.length];
        for (int i = 0; i < cells.length; i++) {
            known[i] = new KnownEntries(cells[i], sorter);
            if (layout.shapes().get(i) == CellShape.DATE) {
                dated.add(i);
            }
        }
    }

    /** The batch's columns and which of its rows can be accepted as they are; null where it is to be judged by its text. */
    @Nullable
    JudgedBatch look(ColumnBatch batch) {
        JudgedColumn[] columns = new JudgedColumn[cells.length];
        for (int i = 0; i < cells.length; i++) {
            JudgedColumn column = column(batch, i);
            if (column == null) {
                return null;
            }
            columns[i] = column;
        }
        List<JudgedEntries> dates = new ArrayList<>();
        for (int i : dated) {
            if (!(columns[i] instanceof JudgedEntries entries)) {
                return null;
            }
            dates.add(entries);
        }
        return columns[timeColumn] instanceof JudgedEntries times
                ? new JudgedBatch(batch, columns, times, dates.toArray(JudgedEntries[]::new))
                : null;
    }

    private @Nullable JudgedColumn column(ColumnBatch batch, int index) {
        Column column = batch.columns().get(index);
        if (column instanceof EntryColumn entries) {
            return new JudgedEntries(known[index], batch, entries);
        }
        if (cells[index] instanceof TextCell text) {
            return new JudgedTexts(text, batch, column);
        }
        return column instanceof NumberColumn numbers
                        && cells[index] instanceof NumberCell number
                        && number.takesPlainDecimals()
                ? new JudgedNumbers(number, batch, numbers)
                : null;
    }
}
