package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.LayoutDetection;
import io.salesanalytics.validation.dialect.SampleRow;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the table of a sheet stands.
 *
 * @param sheet the sheet's index
 * @param firstColumn the table's first column in the sheet, from 0
 * @param layout where header and rows stand and what the columns are called
 * @param rows how many rows below the header were seen in the beginning
 * @param arrangement what is merged and hidden in the sheet
 */
record SheetTable(int sheet, int firstColumn, Layout layout, int rows, Arrangement arrangement) {
    private static final int SAMPLE_ROWS = 1000;
    private static final int MOST_COLUMNS = 2000;

    /** The table of a sheet, or null where no cell holds anything. */
    static @Nullable SheetTable of(Workbook workbook, int sheet) throws IOException {
        Arrangement arrangement = workbook.arrangement(sheet);
        List<Held> held = new ArrayList<>();
        workbook.read(sheet, done -> {}, row -> {
            held.add(Held.of(row));
            return held.size() < SAMPLE_ROWS;
        });
        if (held.isEmpty()) {
            return null;
        }
        Columns columns = columns(held);
        List<SampleRow> rows = rows(held, columns, arrangement.merges());
        Layout layout = new LayoutDetection(rows).detect();
        if (layout.headerRows() > 1 && isRemarkAbove(layout, rows, held, arrangement.merges())) {
            rows.removeIf(row -> row.line() < layout.firstLine() - 1);
            return of(sheet, columns, new LayoutDetection(rows).detect(), rows, arrangement);
        }
        return of(sheet, columns, layout, rows, arrangement);
    }

    private static SheetTable of(
            int sheet, Columns columns, Layout layout, List<SampleRow> rows, Arrangement arrangement) {
        int below = 0;
        for (SampleRow row : rows) {
            below += row.line() >= layout.firstLine() && row.filled() > 0 ? 1 : 0;
        }
        return new SheetTable(sheet, columns.first(), layout, below, arrangement);
    }

    /**
     * Whether the row directly above the rows names every column by itself, and what stands higher are not groups of
     * columns but words spread over cells.
     */
    private static boolean isRemarkAbove(Layout layout, List<SampleRow> rows, List<Held> held, List<Merge> merges) {
        long lowest = layout.firstLine() - 1;
        boolean namesAll = rows.stream()
                .filter(row -> row.line() == lowest)
                .anyMatch(row -> row.filled() == row.size()
                        && Arrays.stream(row.cells()).distinct().count() == row.size());
        return namesAll
                && held.stream()
                        .filter(row -> row.number() >= layout.headerLine() && row.number() < lowest)
                        .anyMatch(row -> Arrays.stream(row.columns()).anyMatch(column -> merges.stream()
                                .noneMatch(merge -> merge.firstRow() == row.number()
                                        && merge.firstColumn() == column
                                        && merge.lastColumn() > column)));
    }

    /** How many columns the table has. */
    int columns() {
        return layout.names().size();
    }

    /** The names of the columns that are hidden in the sheet. */
    List<String> hiddenNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns(); i++) {
            if (arrangement.hiddenColumns().get(firstColumn + i)) {
                names.add(layout.names().get(i));
            }
        }
        return names;
    }

    /** Whether there are rows and columns enough to be a table rather than a note. */
    boolean isTable() {
        return rows > 0 && columns() > 1;
    }

    /** A row of the beginning. */
    private record Held(long number, int[] columns, String[] cells) {
        static Held of(SheetRow row) {
            int[] columns = new int[row.count()];
            String[] cells = new String[row.count()];
            for (int i = 0; i < cells.length; i++) {
                columns[i] = row.column(i);
                cells[i] = row.cell(i);
            }
            return new Held(row.number(), columns, cells);
        }
    }

    /** The columns from the table's first to its last. */
    private record Columns(int first, int count) {
        boolean has(int column) {
            return column >= first && column < first + count;
        }
    }

    /**
     * Columns that stand together make a block; the block with most cells is the table, and those that are filled as
     * often belong to it, as where an empty column was left for looks. Notes and sums beside it do not.
     */
    private static Columns columns(List<Held> held) {
        int last = held.stream()
                .flatMapToInt(row -> Arrays.stream(row.columns()))
                .max()
                .orElse(0);
        int[] filled = new int[last + 2];
        for (Held row : held) {
            for (int column : row.columns()) {
                filled[column]++;
            }
        }
        int best = 0;
        int bestCells = -1;
        for (int from = 0; from <= last; from = next(filled, from)) {
            int cells = Arrays.stream(filled, from, next(filled, from)).sum();
            if (cells > bestCells) {
                best = from;
                bestCells = cells;
            }
        }
        int most = Arrays.stream(filled, best, next(filled, best)).max().orElse(0);
        int first = best;
        int end = next(filled, best);
        for (int from = 0; from <= last; from = next(filled, from)) {
            int blockMost =
                    Arrays.stream(filled, from, next(filled, from)).max().orElse(0);
            if (blockMost * 2 >= most && blockMost > 1) {
                first = Math.min(first, from);
                end = Math.max(end, next(filled, from));
            }
        }
        while (first < end && filled[first] == 0) {
            first++;
        }
        if (end - first > MOST_COLUMNS) {
            throw new FileRefused(
                    "TOO_MANY_COLUMNS",
                    "The sheet has more than " + MOST_COLUMNS + " columns.",
                    "Send a table with at most " + MOST_COLUMNS + " columns.");
        }
        return new Columns(first, end - first);
    }

    /** Where the next block begins: behind the next empty column. */
    private static int next(int[] filled, int from) {
        int at = from;
        while (at < filled.length - 1 && filled[at] == 0) {
            at++;
        }
        while (at < filled.length - 1 && filled[at] > 0) {
            at++;
        }
        return at;
    }

    private static List<SampleRow> rows(List<Held> held, Columns columns, List<Merge> merges) {
        List<SampleRow> rows = new ArrayList<>();
        Map<String, CellShape> known = new HashMap<>();
        long before = 0;
        for (Held row : held) {
            if (row.number() > before + 1) {
                rows.add(SampleRow.of(row.number() - 1, 1, blank(columns), known));
            }
            before = row.number();
            String[] cells = blank(columns);
            for (int i = 0; i < row.cells().length; i++) {
                if (columns.has(row.columns()[i])) {
                    cells[row.columns()[i] - columns.first()] = row.cells()[i];
                }
            }
            fillMerged(cells, row, columns, merges);
            rows.add(SampleRow.of(row.number(), 1, cells, known));
        }
        return rows;
    }

    private static String[] blank(Columns columns) {
        String[] cells = new String[columns.count()];
        Arrays.fill(cells, "");
        return cells;
    }

    /** A name that is merged over several columns is each one's. A title over the whole table is nobody's. */
    private static void fillMerged(String[] cells, Held row, Columns columns, List<Merge> merges) {
        if (row.cells().length < 2) {
            return;
        }
        for (Merge merge : merges) {
            boolean across = merge.firstRow() == row.number()
                    && merge.lastColumn() > merge.firstColumn()
                    && columns.has(merge.firstColumn());
            String name = across ? cells[merge.firstColumn() - columns.first()] : "";
            if (!name.isEmpty() && CellShape.of(name) == CellShape.TEXT) {
                for (int column = merge.firstColumn() + 1; column <= merge.lastColumn(); column++) {
                    if (columns.has(column) && cells[column - columns.first()].isEmpty()) {
                        cells[column - columns.first()] = name;
                    }
                }
            }
        }
    }
}
