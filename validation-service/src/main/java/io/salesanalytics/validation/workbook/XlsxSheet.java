package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import io.salesanalytics.validation.workbook.Workbook.RowVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.function.DoubleConsumer;

/** Goes once through the XML of a sheet. */
final class XlsxSheet {
    private static final long MOST_ROW = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_MERGES = 100_000;
    private static final byte[] ROW_ENDS = "</row>".getBytes(StandardCharsets.US_ASCII);

    private final XmlScanner xml;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final CellText text;
    private final SheetRow row = new SheetRow();
    private final XmlScanner.CellTag tag = new XmlScanner.CellTag();
    private final PlainRow plainRow = new PlainRow();
    private final PlainCell plain = new PlainCell();
    /** A value that comments or the like cut, up to the last cut. */
    private final StringBuilder pieces = new StringBuilder();

    private long rowNumber;

    XlsxSheet(XmlScanner xml, SharedStrings strings, XlsxStyles styles, CellText text) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.text = text;
    }

    void read(long bytes, DoubleConsumer progress, RowVisitor rows) throws IOException {
        boolean whole = false;
        while (true) {
            if (beginPlainRow()) {
                readCells();
            } else if (!xml.next()) {
                break;
            } else if (xml.opens("row")) {
                begin(xml.number("r", rowNumber + 1), xml.flag("hidden"));
                if (!xml.isEmpty()) {
                    readCells();
                }
            } else {
                whole |= xml.closes("sheetData");
                continue;
            }
            if (row.count() > 0 && !rows.visit(row)) {
                return;
            }
            if ((rowNumber & 0x3FF) == 0) {
                progress.accept((double) xml.read() / Math.max(1, bytes));
            }
        }
        if (!whole) {
            throw new FileRefused(
                    "FILE_DAMAGED", "A sheet ends in the middle.", "Open the workbook and save it again.");
        }
    }

    /**
     * Hidden columns, which stand above all rows, and merged areas, which stand below.
     *
     * @param merges whether to go on to these
     */
    static Arrangement arrangement(XmlScanner xml, boolean merges) throws IOException {
        Arrangement found = new Arrangement(new ArrayList<>(), new BitSet());
        while (xml.next() && found.merges().size() < MOST_MERGES && (merges || !xml.opens("sheetData"))) {
            if (xml.opens("col") && xml.flag("hidden")) {
                int from = (int) Math.min(MOST_COLUMNS, xml.number("min", 1));
                int to = (int) Math.min(MOST_COLUMNS, xml.number("max", from));
                found.hiddenColumns().set(Math.max(0, from - 1), Math.max(from - 1, to));
            } else if (xml.opens("mergeCell")) {
                String area = xml.value("ref");
                Merge merge = area == null ? null : CellReference.area(area);
                if (merge != null) {
                    found.merges().add(merge);
                }
            }
        }
        return found;
    }

    private boolean beginPlainRow() {
        int end = plainRow.read(xml.bytes(), xml.position(), xml.limit());
        if (end < 0) {
            return false;
        }
        xml.passTo(end);
        begin(plainRow.number(), false);
        return true;
    }

    private void begin(long number, boolean hidden) {
        rowNumber = number;
        if (rowNumber > MOST_ROW || rowNumber < 1) {
            throw new FileRefused(
                    "FILE_DAMAGED",
                    "The sheet has a row number that no workbook can have.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
        row.begin(rowNumber, hidden);
    }

    private void readCells() throws IOException {
        int next = readPlainCells(0);
        while (!xml.passOver(ROW_ENDS) && xml.next() && !xml.closes("row")) {
            if (!xml.closes() && xml.shortName() == 'c') {
                xml.cell(tag);
                int column = tag.column < 0 ? next : tag.column;
                checkColumn(column);
                next = column + 1;
                if (!xml.isEmpty()) {
                    readCell(column);
                }
            }
            next = readPlainCells(next);
        }
    }

    /** Reads the cells that follow as far as they are written plainly; gives the column that comes next. */
    private int readPlainCells(int from) {
        byte[] bytes = xml.bytes();
        int limit = xml.limit();
        int at = xml.position();
        int next = from;
        for (int end = plain.read(bytes, at, limit); end >= 0; end = plain.read(bytes, at, limit)) {
            checkColumn(plain.column());
            add(plain.column(), plain.type(), plain.style(), bytes, plain.valueStart(), plain.valueEnd());
            next = plain.column() + 1;
            at = end;
        }
        xml.passTo(at);
        return next;
    }

    private void checkColumn(int column) {
        if (column >= MOST_COLUMNS) {
            throw new FileRefused(
                    "TOO_MANY_COLUMNS",
                    "Row " + rowNumber + " has more columns than a workbook can have.",
                    "Send a table with fewer columns.");
        }
    }

    private void readCell(int column) throws IOException {
        boolean formula = false;
        boolean inValue = false;
        int before = row.count();
        pieces.setLength(0);
        while (xml.next()) {
            char name = xml.shortName();
            if (xml.closes()) {
                if (name == 'v') {
                    addValue(column);
                    inValue = false;
                } else if (name == 'c') {
                    break;
                }
            } else if (name == 'v') {
                inValue = !xml.isEmpty();
            } else if (name == 'f') {
                formula = true;
            } else if (inValue && xml.isNameless()) {
                pieces.append(xml.text());
            } else if (xml.is("is") && !xml.isEmpty()) {
                row.cell(column, Kind.TEXT, NumberFormat.PLAIN);
                SharedStrings.richText(xml, row, "is");
                finishText();
            }
        }
        if (formula && row.count() == before) {
            row.cell(column, Kind.UNCOMPUTED, NumberFormat.PLAIN);
        }
    }

    private void addValue(int column) {
        if (pieces.isEmpty() && xml.isPlain()) {
            add(column, tag.type, tag.style, xml.bytes(), xml.textStart(), xml.textEnd());
        } else {
            byte[] whole = pieces.append(xml.text()).toString().getBytes(StandardCharsets.UTF_8);
            add(column, tag.type, tag.style, whole, 0, whole.length);
        }
    }

    private void add(int column, char type, int style, byte[] bytes, int from, int to) {
        if (type == 's') {
            addShared(column, XmlScanner.number(bytes, from, to, -1));
        } else if (to > from && type == 'n') {
            text.number(row, column, styles.format(style), bytes, from, to);
        } else if (to > from) {
            addOther(column, type, bytes, from, to);
        }
    }

    private void addShared(int column, long index) {
        row.cell(column, Kind.TEXT, NumberFormat.PLAIN);
        strings.append(index, row);
        if (row.cellLength() == 0) {
            row.drop();
        }
    }

    private void addOther(int column, char type, byte[] bytes, int from, int to) {
        switch (type) {
            case 'b' -> {
                row.cell(column, Kind.BOOLEAN, NumberFormat.PLAIN);
                row.put(bytes[from] == '1' || bytes[from] == 't' ? "TRUE" : "FALSE");
            }
            case 'e' -> {
                row.cell(column, Kind.ERROR, NumberFormat.PLAIN);
                XmlText.append(row, bytes, from, to, false);
            }
            case 'd' -> {
                row.cell(column, Kind.DATE, NumberFormat.PLAIN);
                row.put(CellText.day(XmlText.of(bytes, from, to, false)));
            }
            default -> {
                row.cell(column, Kind.TEXT, NumberFormat.PLAIN);
                XmlText.append(row, bytes, from, to, false);
                finishText();
            }
        }
    }

    private void finishText() {
        int cell = row.count() - 1;
        row.cut(SharedStrings.unescape(row.text(), row.start(cell), row.end(cell)));
        if (row.cellLength() == 0) {
            row.drop();
        }
    }
}
