package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.Unpacked;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** The tables of a web page, which many programs save under a name that ends in {@code .xls}. */
final class HtmlTables implements Workbook {
    private static final int MOST_COLUMNS = 1 << 14;

    private final Unpacked file;
    private final List<Sheet> sheets = new ArrayList<>();

    private HtmlTables(Unpacked file) throws IOException {
        this.file = file;
        try (XmlScanner html = XmlScanner.html(MarkedText.open(file))) {
            int depth = 0;
            while (html.next()) {
                if (html.is("table")) {
                    depth += html.closes() ? -1 : 1;
                    if (depth > 1) {
                        throw notSimple("has tables within tables");
                    }
                    if (!html.closes()) {
                        sheets.add(new Sheet("Table " + (sheets.size() + 1), false));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw notSimple("has no table");
        }
    }

    static HtmlTables open(Unpacked file) throws IOException {
        return new HtmlTables(file);
    }

    private static FileRefused notSimple(String why) {
        return new FileRefused(
                "HTML_NOT_SIMPLE",
                "This is a web page, whatever its name says, and it " + why + ".",
                "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).");
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public boolean hasMacros() {
        return false;
    }

    @Override
    public Arrangement arrangement(int sheet) throws IOException {
        Reading reading = new Reading(row -> true);
        read(sheet, reading);
        return new Arrangement(reading.merges, new BitSet());
    }

    @Override
    public void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException {
        read(sheet, new Reading(rows));
        progress.accept(1);
    }

    private void read(int sheet, Reading reading) throws IOException {
        try (XmlScanner html = XmlScanner.html(MarkedText.open(file))) {
            int tables = -1;
            while (html.next()) {
                tables += html.opens("table") ? 1 : 0;
                if (tables == sheet && !reading.take(html)) {
                    return;
                }
            }
        }
    }

    /** A table while it is read. Cells and rows need not be closed. */
    private static final class Reading {
        private final RowVisitor rows;
        private final SheetRow row = new SheetRow();
        private final StringBuilder words = new StringBuilder();
        private final List<Merge> merges = new ArrayList<>();
        /** Columns that a cell of an earlier row takes, and up to which row. */
        private final Map<Integer, Long> taken = new HashMap<>();

        private long number;
        private int column;
        private boolean inRow;
        private boolean inCell;
        private int across;

        Reading(RowVisitor rows) {
            this.rows = rows;
        }

        /** Takes the next tag; false ends the reading. */
        boolean take(XmlScanner html) throws IOException {
            if (inCell) {
                words.append(html.text());
            }
            if (html.is("td") || html.is("th")) {
                endCell();
                if (!html.closes()) {
                    beginCell(html);
                }
            } else if (html.is("tr")) {
                boolean goOn = endRow();
                if (!html.closes()) {
                    beginRow();
                }
                return goOn;
            } else if (html.is("table") && html.closes()) {
                endRow();
                return false;
            } else if (html.is("br") || html.is("p") || html.is("div")) {
                words.append(' ');
            }
            return true;
        }

        private void beginRow() {
            inRow = true;
            column = 0;
            row.begin(++number, false);
        }

        /** A cell that stands in no row begins one, as browsers have it. */
        private void beginCell(XmlScanner html) {
            if (!inRow) {
                beginRow();
            }
            while (taken.getOrDefault(column, 0L) >= number) {
                column++;
            }
            across = (int) Math.max(1, Math.min(MOST_COLUMNS, html.number("colspan", 1)));
            long down = Math.max(1, html.number("rowspan", 1));
            if (column + across > MOST_COLUMNS) {
                throw notSimple("has too many columns");
            }
            if (down > 1) {
                for (int i = 0; i < across; i++) {
                    taken.put(column + i, number + down - 1);
                }
            }
            if (across > 1 || down > 1) {
                merges.add(new Merge(number, number + down - 1, column, column + across - 1));
            }
            inCell = true;
            words.setLength(0);
        }

        private void endCell() {
            if (inCell) {
                String text = words.toString().replaceAll("\\s+", " ").strip();
                if (!text.isEmpty()) {
                    row.cell(column, Kind.TEXT, NumberFormat.PLAIN);
                    row.put(text);
                }
                column += across;
            }
            inCell = false;
        }

        private boolean endRow() throws IOException {
            endCell();
            boolean goOn = !inRow || row.count() == 0 || rows.visit(row);
            inRow = false;
            return goOn;
        }
    }

    @Override
    public void close() {}
}
