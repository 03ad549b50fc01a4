package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextMemo;
import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.typing.DateText;
import io.salesanalytics.validation.typing.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sorts out rows that are no sales: blanks, headers, totals, remarks, and where another table begins. */
public final class RowSorter {
    private static final int FEW_DATES = 1 << 6;
    private static final int MANY_DATES = 1 << 12;

    private final int columns;
    private final List<CellShape> shapes;
    private final List<String> header;
    private final Set<String> headerWords;
    private final DateText date = new DateText();
    /** Cells that are dates, which come again and again. */
    private final TextMemo dates;

    private final NumberText number = new NumberText();
    private boolean afterBlank;

    public RowSorter(Layout layout) {
        this(layout, FEW_DATES);
    }

    /** A sorter for all rows of a file, which knows the file's dates again. */
    static RowSorter ofMany(Layout layout) {
        return new RowSorter(layout, MANY_DATES);
    }

    private RowSorter(Layout layout, int places) {
        this.dates = new TextMemo(places);
        this.columns = layout.names().size();
        this.shapes = layout.shapes();
        this.header = layout.headerRows() == 0
                ? List.of()
                : layout.headerCells().stream().map(RowSorter::fold).toList();
        this.headerWords = new HashSet<>(header);
        this.headerWords.remove("");
    }

    private static String fold(String cell) {
        return Blanks.trim(cell).toLowerCase(Locale.ROOT);
    }

    /** Takes note of whether the row before the one to come is blank. */
    void startAfter(boolean blank) {
        afterBlank = blank;
    }

    /** What a row is; to be asked about each row once, in the file's order. */
    public RowKind sort(Row row) {
        boolean blankBefore = afterBlank;
        afterBlank = false;
        if (fitsShapes(row)) {
            return RowKind.DATA;
        }
        int filled = row.filled();
        if (filled == 0) {
            afterBlank = true;
            return RowKind.BLANK;
        }
        if (columns > 1 && filled == 1 && (columns > 2 || row.size() == 1)) {
            return sortSingle(row);
        }
        if (filled >= 2 && isTotal(row)) {
            return RowKind.TOTAL;
        }
        return sortHeaders(row, filled, blankBefore);
    }

    /** The quick way out for nearly all rows: a cell that looks like its column's dates or times. */
    private boolean fitsShapes(Row row) {
        for (int i = 0; i < Math.min(row.size(), columns); i++) {
            if (shapes.get(i) == CellShape.DATE && beginsWithDigit(row.text(), row.start(i), row.end(i))) {
                return isDate(row.text(), row.start(i), row.end(i));
            }
        }
        return false;
    }

    /** Whether a cell looks like a date or time. */
    boolean isDate(char[] text, int from, int to) {
        if (dates.find(text, from, to) != TextMemo.UNKNOWN) {
            return true;
        }
        boolean parsed = date.parse(text, from, to);
        if (parsed) {
            dates.remember(text, from, to);
        }
        return parsed;
    }

    /** Whether a cell says total, alone or with other words. */
    boolean isLabelled(Row row) {
        return TotalLabel.whole(row, columns) != null || TotalLabel.partly(row, columns) != null;
    }

    /** Whether nothing but numbers stand in the row, and not in all columns. */
    boolean holdsNumbersOnly(Row row) {
        if (!hasBlank(row)) {
            return false;
        }
        int numbers = 0;
        for (int i = 0; i < Math.min(row.size(), columns); i++) {
            if (row.isBlank(i)) {
                continue;
            }
            if (shapes.get(i) == CellShape.DATE || !number.parse(row.text(), row.start(i), row.end(i))) {
                return false;
            }
            numbers++;
        }
        return numbers > 0;
    }

    private boolean hasBlank(Row row) {
        for (int i = 0; i < columns; i++) {
            if (row.isBlank(i)) {
                return true;
            }
        }
        return false;
    }

    static boolean beginsWithDigit(char[] text, int from, int to) {
        return from < to && text[from] >= '0' && text[from] <= '9';
    }

    private static RowKind sortSingle(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                String cell = row.cell(i);
                if (CellShape.of(cell) == CellShape.NUMBER) {
                    return RowKind.DATA;
                }
                return TotalLabel.isIn(cell) ? RowKind.TOTAL : RowKind.REMARK;
            }
        }
        return RowKind.BLANK;
    }

    /** A label that says total, and nothing but numbers beside it; a number that is a day makes it the name of a thing. */
    private boolean isTotal(Row row) {
        boolean labelled = false;
        for (int i = 0; i < row.size(); i++) {
            if (row.isBlank(i)) {
                continue;
            }
            String cell = row.cell(i);
            CellShape shape = CellShape.of(cell);
            if (!labelled && shape == CellShape.TEXT && TotalLabel.isIn(cell)) {
                labelled = true;
            } else if (shape != CellShape.NUMBER && shape != CellShape.EMPTY
                    || date.parse(row.text(), row.start(i), row.end(i))) {
                return false;
            }
        }
        return labelled;
    }

    private RowKind sortHeaders(Row row, int filled, boolean blankBefore) {
        if (header.isEmpty() && row.size() == columns) {
            return RowKind.DATA;
        }
        int named = 0;
        boolean same = row.size() == header.size();
        for (int i = 0; i < row.size(); i++) {
            String cell = fold(row.cell(i));
            named += !cell.isEmpty() && headerWords.contains(cell) ? 1 : 0;
            same = same && cell.equals(header.get(i));
        }
        if (same) {
            return RowKind.REPEATED_HEADER;
        }
        boolean namesKnown = named >= 2 && named * 10 >= filled * 6;
        boolean suspicious = namesKnown || ((blankBefore || row.size() != columns) && filled >= 2);
        return suspicious && hasNoValue(row) && contradictsShapes(row) ? RowKind.OTHER_HEADER : RowKind.DATA;
    }

    private static boolean hasNoValue(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (CellShape.of(row.cell(i)).isTyped()) {
                return false;
            }
        }
        return true;
    }

    /** Whether text stands where the column has values; where no column has any, names are all there is to go by. */
    private boolean contradictsShapes(Row row) {
        boolean typed = false;
        for (int i = 0; i < Math.min(row.size(), columns); i++) {
            typed |= shapes.get(i).isTyped();
            if (shapes.get(i).isTyped() && !row.isBlank(i)) {
                return true;
            }
        }
        return !typed;
    }

    /** What a possible header looks like, to be compared with the row below it. */
    public List<Integer> textCells(Row row) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.isBlank(i)) {
                cells.add(i);
            }
        }
        return cells;
    }

    /**
     * Whether a row proves that the possible header above it began another table: it has values under the header's
     * text, and they do not lie as in this table or are fewer.
     */
    public boolean confirms(List<Integer> headerText, int headerSize, Row row) {
        boolean values = false;
        int matching = 0;
        int typed = 0;
        for (int i = 0; i < row.size(); i++) {
            CellShape shape = CellShape.of(row.cell(i));
            values |= shape.isTyped() && headerText.contains(i);
            if (i < columns && shapes.get(i).isTyped() && shape != CellShape.EMPTY) {
                typed++;
                matching += shape == shapes.get(i) ? 1 : 0;
            }
        }
        boolean sameTable = row.size() == columns && matching * 2 > typed;
        return values && row.size() == headerSize && !sameTable;
    }
}
