package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.typing.CellShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds header and first row. The rows below agree on what each column looks like; the first row that fits is data,
 * and what stands directly above it without fitting is the header.
 */
public final class LayoutDetection {
    /** A name and a value. */
    private static final int FACT = 2;

    private static final int MOST_HEADER_ROWS = 3;

    private final List<SampleRow> rows;
    private final int width;
    private final CellShape[] shapes;

    /** @param rows the first rows of the table's sheet or file, cells padded to one length where the file knows columns */
    public LayoutDetection(List<SampleRow> rows) {
        this.rows = rows;
        this.width = usualWidth(rows);
        this.shapes = usualShapes(rows, width);
    }

    /** The layout of a table whose file names its columns itself: there is no header among its rows. */
    public static Layout named(List<String> names, List<SampleRow> rows) {
        return new Layout(
                0, 1, 1, 0, List.copyOf(names), names.size(), names(names), List.of(usualShapes(rows, names.size())));
    }

    /** How many cells most rows have. */
    static int usualWidth(List<SampleRow> rows) {
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

    private static CellShape[] usualShapes(List<SampleRow> rows, int width) {
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

    /** Finds header and first row. */
    public Layout detect() {
        int first = firstDataRow();
        List<SampleRow> header = headerAbove(first);
        int top = header.isEmpty() ? first : indexOf(header.get(0));
        int titles = 0;
        for (int i = 0; i < Math.min(top, rows.size()); i++) {
            titles += rows.get(i).filled() > 0 && !statesDelimiter(rows.get(i)) ? 1 : 0;
        }
        List<String> cells = join(header, first);
        SampleRow last = header.isEmpty() ? null : header.get(header.size() - 1);
        long firstLine = last != null
                ? last.line() + last.lines()
                : first < rows.size() ? rows.get(first).line() : Long.MAX_VALUE;
        CellShape[] all = Arrays.copyOf(shapes, cells.size());
        for (int i = width; i < all.length; i++) {
            all[i] = CellShape.TEXT;
        }
        return new Layout(
                header.isEmpty() ? 0 : header.get(0).line(),
                header.size(),
                firstLine,
                titles,
                List.copyOf(cells),
                header.stream().mapToInt(SampleRow::size).max().orElse(cells.size()),
                names(cells),
                List.of(all));
    }

    private int indexOf(SampleRow row) {
        int index = 0;
        while (rows.get(index).cells() != row.cells()) {
            index++;
        }
        return index;
    }

    private static boolean statesDelimiter(SampleRow row) {
        return row.line() == 1 && row.cells()[0].equalsIgnoreCase("sep=");
    }

    private int firstDataRow() {
        boolean anyTyped = Arrays.stream(shapes).anyMatch(CellShape::isTyped);
        if (!anyTyped) {
            int header = firstFull();
            return Math.min(header + 1, rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (fits(rows.get(i)) && !standsAboveNames(i) && !isFactAboveHeader(i)) {
                return i;
            }
        }
        return rows.size();
    }

    private int firstFull() {
        for (int i = 0; i < rows.size(); i++) {
            if (isFull(rows.get(i))) {
                return i;
            }
        }
        return rows.size();
    }

    /** Whether at least half of the row's cells in typed columns look like their column. */
    private boolean fits(SampleRow row) {
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

    /** Whether a row of years or months is the upper half of a header: names below it, and values below those. */
    private boolean standsAboveNames(int row) {
        return row + 2 < rows.size()
                && rows.get(row).hasOnlyPeriods()
                && !rows.get(row + 1).hasTyped()
                && isFull(rows.get(row + 1))
                && namesRepeat(rows.get(row + 1))
                && fits(rows.get(row + 2));
    }

    /** Whether a row of a name and its value, such as the day of a report, stands above a header and its first row. */
    private boolean isFactAboveHeader(int row) {
        int next = row;
        while (next < rows.size() && rows.get(next).filled() <= FACT && width > 2 * FACT) {
            next++;
        }
        return next > row
                && next + 1 < rows.size()
                && isFull(rows.get(next))
                && !rows.get(next).hasTyped()
                && fits(rows.get(next + 1));
    }

    private boolean isFull(SampleRow row) {
        return row.filled() >= Math.max(width == 1 ? 1 : 2, (width + 1) / 2);
    }

    private List<SampleRow> headerAbove(int first) {
        int bottom = first - 1;
        while (bottom >= 0 && rows.get(bottom).filled() == 0) {
            bottom--;
        }
        while (bottom >= 0 && !isHeaderLike(rows.get(bottom))) {
            bottom--;
        }
        if (bottom < 0) {
            return List.of();
        }
        int top = bottom;
        while (top > 0
                && bottom - top < MOST_HEADER_ROWS
                && rows.get(top - 1).filled() > 1
                && mayHeadGroups(rows.get(top - 1), rows.get(bottom))) {
            top--;
        }
        while (top < bottom && !isFull(rows.get(top)) && !namesGroups(rows.get(top), rows.get(bottom))) {
            top++;
        }
        return isFull(rows.get(top)) || top < bottom ? rows.subList(top, bottom + 1) : List.of();
    }

    private boolean isHeaderLike(SampleRow row) {
        boolean enough = isFull(row) || (row.filled() > 1 && row.size() == width);
        return enough && !fits(row);
    }

    /** Whether the upper of two rows is a header too: names, or the periods that the names below stand for. */
    private static boolean mayHeadGroups(SampleRow upper, SampleRow lower) {
        return !upper.hasTyped() || (upper.hasOnlyPeriods() && !lower.hasTyped() && namesRepeat(lower));
    }

    /** Whether names below repeat because the upper row tells them apart. */
    private static boolean namesGroups(SampleRow upper, SampleRow lower) {
        return upper.filled() >= 2 && namesRepeat(lower);
    }

    private static boolean namesRepeat(SampleRow row) {
        Set<String> seen = new HashSet<>();
        for (String cell : row.cells()) {
            if (!Blanks.trim(cell).isEmpty() && !seen.add(Blanks.trim(cell))) {
                return true;
            }
        }
        return false;
    }

    private List<String> join(List<SampleRow> header, int first) {
        int columns = header.stream().mapToInt(SampleRow::size).max().orElse(width);
        boolean shifted = columns == width - 1 && countsRows(first);
        if (columns < width && (shifted || isFilledBeyond(columns, first))) {
            columns = width;
        }
        List<String[]> spread = spread(header);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            StringBuilder joined = new StringBuilder();
            int source = shifted ? column - 1 : column;
            for (String[] row : spread) {
                String cell = source < 0 || source >= row.length ? "" : row[source];
                if (!Blanks.trim(cell).isEmpty()) {
                    joined.append(joined.isEmpty() ? "" : " ").append(cell);
                }
            }
            cells.add(joined.toString());
        }
        return cells;
    }

    /** The header's rows, with the text of merged cells, which stands in the first of them alone, in all of them. */
    private static List<String[]> spread(List<SampleRow> header) {
        List<String[]> spread = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String[] cells = header.get(i).cells().clone();
            for (int column = 1; i < header.size() - 1 && column < cells.length; column++) {
                boolean merged = Blanks.trim(cells[column]).isEmpty()
                        && isFilledBelow(header, i, column)
                        && isFilledBelow(header, i, column - 1);
                cells[column] = merged ? cells[column - 1] : cells[column];
            }
            spread.add(cells);
        }
        return spread;
    }

    private static boolean isFilledBelow(List<SampleRow> header, int row, int column) {
        for (SampleRow below : header.subList(row + 1, header.size())) {
            if (column < below.size() && !Blanks.trim(below.cells()[column]).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A header that is one cell short of rows that begin with their number, as some programs write it. */
    private boolean countsRows(int first) {
        long expected = -1;
        int seen = 0;
        for (int i = first; i < rows.size() && seen < 5; i++) {
            if (rows.get(i).filled() == 0) {
                continue;
            }
            if (rows.get(i).size() != width) {
                return false;
            }
            String cell = Blanks.trim(rows.get(i).cells()[0]);
            if (!cell.matches("\\d{1,15}") || (expected >= 0 && Long.parseLong(cell) != expected)) {
                return false;
            }
            expected = Long.parseLong(cell) + 1;
            seen++;
        }
        return seen > 2;
    }

    private boolean isFilledBeyond(int columns, int first) {
        int filled = 0;
        int all = 0;
        for (int i = first; i < rows.size(); i++) {
            SampleRow row = rows.get(i);
            all += row.filled() > 0 ? 1 : 0;
            if (row.size() == width) {
                for (int column = columns; column < width; column++) {
                    if (!Blanks.trim(row.cells()[column]).isEmpty()) {
                        filled++;
                        break;
                    }
                }
            }
        }
        return filled * 2 > all;
    }

    /** Trimmed, a missing one named by its position, a repeated one numbered. */
    static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String trimmed = Blanks.trim(cells.get(i)).replaceAll("[\\r\\n\\t]+", " ");
            String name = trimmed.isEmpty() ? "column_" + (i + 1) : trimmed;
            String unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }
}
