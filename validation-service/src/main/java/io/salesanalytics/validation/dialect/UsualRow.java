package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.typing.CellShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a table have in common: how many cells, and what those of each column look like. */
final class UsualRow {
    private final List<SampleRow> rows;
    private final int width;
    private final CellShape[] shapes;

    UsualRow(List<SampleRow> rows) {
        this.rows = rows;
        this.width = width(rows);
        this.shapes = shapes(rows, width);
    }

    int width() {
        return width;
    }

    /** Whether the cells of any column are more than text. */
    boolean hasTyped() {
        return Arrays.stream(shapes).anyMatch(CellShape::isTyped);
    }

    /** What the cells of so many columns look like; those beyond are text. */
    List<CellShape> shapes(int columns) {
        CellShape[] all = Arrays.copyOf(shapes, columns);
        for (int i = width; i < all.length; i++) {
            all[i] = CellShape.TEXT;
        }
        return List.of(all);
    }

    /** How many cells most rows have. */
    static int width(List<SampleRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = 1;
        for (SampleRow row : rows) {
            if (row.filled() > 0) {
                int count = counts.merge(row.size(), 1, Integer::sum);
                int most = counts.getOrDefault(best, 0);
                if (count > most || (count == most && row.size() > best)) {
                    best = row.size();
                }
            }
        }
        return best;
    }

    /** What the cells of each column look like, in the rows that have so many. */
    static CellShape[] shapes(List<SampleRow> rows, int width) {
        CellShape[] usual = new CellShape[width];
        for (int column = 0; column < width; column++) {
            int[] counts = new int[CellShape.values().length];
            int filled = 0;
            for (SampleRow row : rows) {
                if (row.size() == width && row.shapes()[column] != CellShape.EMPTY) {
                    counts[row.shapes()[column].ordinal()]++;
                    filled++;
                }
            }
            usual[column] = CellShape.TEXT;
            for (CellShape shape : CellShape.values()) {
                if (shape.isTyped() && counts[shape.ordinal()] * 2 >= filled && filled > 0) {
                    usual[column] = shape;
                }
            }
        }
        return usual;
    }

    /** Whether at least half of the row's cells in typed columns look like their column. */
    boolean fits(SampleRow row) {
        if (row.hasOnlyPeriods() && (namesDates(row) || isOnlyOneThatCountsYears(row))) {
            return false;
        }
        int typed = 0;
        int matching = 0;
        for (int i = 0; i < Math.min(row.size(), width); i++) {
            if (shapes[i].isTyped() && row.shapes()[i] != CellShape.EMPTY) {
                typed++;
                matching += row.shapes()[i] == shapes[i] ? 1 : 0;
            }
        }
        boolean enough = isFilledBeyond(row) ? matching == typed : matching * 2 >= typed;
        return matching > 0 && enough && (row.filled() > 1 || width == 1);
    }

    /** Whether something stands where no column is: only a row that otherwise looks like all others is one of them. */
    private boolean isFilledBeyond(SampleRow row) {
        for (int i = width; i < row.size(); i++) {
            if (!Blanks.trim(row.cells()[i]).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands where the rows have dates, so that years beside it are names too. */
    private boolean namesDates(SampleRow row) {
        for (int i = 0; i < Math.min(row.size(), width); i++) {
            if (shapes[i] == CellShape.DATE && row.shapes()[i] == CellShape.TEXT) {
                return row.hasTyped();
            }
        }
        return false;
    }

    /** Whether years count up in this row alone, as those that stand above columns of amounts do. */
    private boolean isOnlyOneThatCountsYears(SampleRow row) {
        return row.countsYears() && rows.stream().filter(SampleRow::countsYears).count() == 1;
    }

    /** Whether at least half of a row's cells hold something. */
    boolean isFull(SampleRow row) {
        return row.filled() >= Math.max(width == 1 ? 1 : 2, (width + 1) / 2);
    }
}
