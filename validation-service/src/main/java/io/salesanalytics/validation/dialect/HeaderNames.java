package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.Blanks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the columns of a table by the rows of its header. */
final class HeaderNames {
    /** A line drawn below the names, as in Markdown. */
    private static final Pattern DRAWN = Pattern.compile("[-:=_+*]{3,}");

    private final List<SampleRow> rows;
    private final int width;
    private final List<SampleRow> header;
    private final int first;

    /**
     * @param width how many cells most rows have
     * @param header those of the rows that are the header
     * @param first the index of the first row below it
     */
    HeaderNames(List<SampleRow> rows, int width, List<SampleRow> header, int first) {
        this.rows = rows;
        this.width = width;
        this.header = header;
        this.first = first;
    }

    /** The text above each column: its cells of all header rows, joined. */
    List<String> cells() {
        int columns = header.stream().mapToInt(SampleRow::size).max().orElse(width);
        boolean shifted = columns == width - 1 && countsRows();
        if (columns < width && (shifted || isFilledBeyond(columns))) {
            columns = width;
        }
        List<String[]> spread = spread(header);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            StringBuilder joined = new StringBuilder();
            int source = shifted ? column - 1 : column;
            for (String[] row : spread) {
                String cell = source < 0 || source >= row.length ? "" : row[source];
                if (!Blanks.trim(cell).isEmpty() && !isDrawn(cell)) {
                    joined.append(joined.isEmpty() ? "" : " ").append(cell);
                }
            }
            cells.add(joined.toString());
        }
        return cells;
    }

    private boolean isDrawn(String cell) {
        return header.size() > 1 && DRAWN.matcher(Blanks.trim(cell)).matches();
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
    private boolean countsRows() {
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

    /** Whether most rows have something right of so many columns. */
    private boolean isFilledBeyond(int columns) {
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
