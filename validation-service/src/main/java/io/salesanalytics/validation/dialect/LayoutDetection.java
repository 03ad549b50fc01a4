package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.Blanks;
import java.util.HashSet;
import java.util.List;
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
    private final UsualRow usual;

    /** @param rows the first rows of the table's sheet or file, cells padded to one length where the file knows columns */
    public LayoutDetection(List<SampleRow> rows) {
        this.rows = rows;
        this.usual = new UsualRow(rows);
        this.width = usual.width();
    }

    /** The layout of a table whose file names its columns itself: there is no header among its rows. */
    public static Layout named(List<String> names, List<SampleRow> rows) {
        return new Layout(
                0,
                1,
                1,
                0,
                List.copyOf(names),
                names.size(),
                HeaderNames.names(names),
                List.of(UsualRow.shapes(rows, names.size())));
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
        List<String> cells = new HeaderNames(rows, width, header, first).cells();
        SampleRow last = header.isEmpty() ? null : header.get(header.size() - 1);
        long firstLine = last != null
                ? last.line() + last.lines()
                : first < rows.size() ? rows.get(first).line() : Long.MAX_VALUE;
        return new Layout(
                header.isEmpty() ? 0 : header.get(0).line(),
                header.size(),
                firstLine,
                titles,
                List.copyOf(cells),
                header.stream().mapToInt(SampleRow::size).max().orElse(cells.size()),
                HeaderNames.names(cells),
                usual.shapes(cells.size()));
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
        if (!usual.hasTyped()) {
            int header = firstFull();
            return Math.min(header + 1, rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (usual.fits(rows.get(i)) && !standsAboveNames(i) && !isFactAboveHeader(i)) {
                return i;
            }
        }
        return rows.size();
    }

    private int firstFull() {
        for (int i = 0; i < rows.size(); i++) {
            if (usual.isFull(rows.get(i))) {
                return i;
            }
        }
        return rows.size();
    }

    /** Whether a row of years or months is the upper half of a header: names below it, and values below those. */
    private boolean standsAboveNames(int row) {
        return row + 2 < rows.size()
                && rows.get(row).hasOnlyPeriods()
                && !rows.get(row + 1).hasTyped()
                && usual.isFull(rows.get(row + 1))
                && namesRepeat(rows.get(row + 1))
                && usual.fits(rows.get(row + 2));
    }

    /** Whether a row of a name and its value, such as the day of a report, stands above a header and its first row. */
    private boolean isFactAboveHeader(int row) {
        int next = row;
        while (next < rows.size() && rows.get(next).filled() <= FACT && width > 2 * FACT) {
            next++;
        }
        return next > row
                && next + 1 < rows.size()
                && usual.isFull(rows.get(next))
                && !rows.get(next).hasTyped()
                && usual.fits(rows.get(next + 1));
    }

    private List<SampleRow> headerAbove(int first) {
        int bottom = first - 1;
        while (bottom >= 0 && rows.get(bottom).filled() == 0) {
            bottom--;
        }
        while (bottom >= 0 && (!isHeaderLike(rows.get(bottom)) || isSparseData(bottom, first))) {
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
        while (top < bottom && !usual.isFull(rows.get(top)) && !namesGroups(rows.get(top), rows.get(bottom))) {
            top++;
        }
        return usual.isFull(rows.get(top)) || top < bottom ? rows.subList(top, bottom + 1) : List.of();
    }

    /** Whether a row with gaps has a number of the kind that the first row has there: {@code TXN_17} above TXN_18. */
    private boolean isSparseData(int index, int first) {
        SampleRow row = rows.get(index);
        return first < rows.size() && row.filled() < width && row.numbersLike(rows.get(first));
    }

    private boolean isHeaderLike(SampleRow row) {
        boolean enough = usual.isFull(row) || (row.filled() > 1 && row.size() == width);
        return enough && !usual.fits(row);
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
}
