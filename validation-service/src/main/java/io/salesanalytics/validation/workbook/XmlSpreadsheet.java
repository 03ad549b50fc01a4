package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.Unpacked;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** A workbook as one file of XML, as Excel 2003 wrote it and accounting programs still do. */
final class XmlSpreadsheet implements Workbook {
    private static final int MOST_COLUMNS = 1 << 14;
    private static final long MOST_ROW = 1 << 20;

    private final Unpacked file;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final CellText text = new CellText(false);

    private XmlSpreadsheet(Unpacked file) throws IOException {
        this.file = file;
        try (XmlScanner xml = XmlScanner.xml(MarkedText.open(file))) {
            String style = "";
            while (xml.next()) {
                if (xml.opens("Style")) {
                    style = String.valueOf(xml.value("ss:ID"));
                } else if (xml.opens("NumberFormat") && xml.attribute("ss:Format")) {
                    formats.put(style, format(String.valueOf(xml.value("ss:Format"))));
                } else if (xml.opens("Worksheet")) {
                    String name = xml.value("ss:Name");
                    sheets.add(new Sheet(name == null ? "Sheet" + (sheets.size() + 1) : name, false));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new FileRefused(
                    "NOT_A_TABLE",
                    "This is an XML file, but not one of a table program.",
                    "Send the table as CSV, Excel or Parquet.");
        }
    }

    static XmlSpreadsheet open(Unpacked file) throws IOException {
        return new XmlSpreadsheet(file);
    }

    private static NumberFormat format(String code) {
        return switch (code) {
            case "Percent" -> NumberFormat.PERCENT;
            case "Currency", "Euro Currency" -> NumberFormat.amount(code.startsWith("Euro") ? "EUR" : null);
            default -> NumberFormat.of(code);
        };
    }

    @Override
    public String format() {
        return "xml";
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
        List<Merge> merges = new ArrayList<>();
        read(sheet, merges, row -> true);
        return new Arrangement(merges, new BitSet());
    }

    @Override
    public void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException {
        read(sheet, new ArrayList<>(), rows);
        progress.accept(1);
    }

    private void read(int sheet, List<Merge> merges, RowVisitor rows) throws IOException {
        try (XmlScanner xml = XmlScanner.xml(MarkedText.open(file))) {
            int sheetsSeen = -1;
            long number = 0;
            SheetRow row = new SheetRow();
            while (xml.next()) {
                if (xml.opens("Worksheet")) {
                    sheetsSeen++;
                } else if (sheetsSeen == sheet && xml.is("Worksheet") && xml.closes()) {
                    return;
                } else if (sheetsSeen == sheet && xml.opens("Row")) {
                    number = index(xml, number + 1, MOST_ROW);
                    row.begin(number, xml.flag("ss:Hidden"));
                    readRow(xml, row, merges);
                    if (row.count() > 0 && !rows.visit(row)) {
                        return;
                    }
                }
            }
            throw new FileRefused("FILE_DAMAGED", "The workbook ends in the middle.", "Open it and save it again.");
        }
    }

    private void readRow(XmlScanner xml, SheetRow row, List<Merge> merges) throws IOException {
        int column = 0;
        while (!xml.closes("Row") && xml.next()) {
            if (xml.opens("Cell")) {
                column = (int) index(xml, column + 1, MOST_COLUMNS) - 1;
                int across = (int) Math.min(MOST_COLUMNS, xml.number("ss:MergeAcross", 0));
                long down = Math.min(MOST_ROW, xml.number("ss:MergeDown", 0));
                if (across > 0 || down > 0) {
                    merges.add(new Merge(row.number(), row.number() + down, column, column + across));
                }
                NumberFormat format = formats.getOrDefault(String.valueOf(xml.value("ss:StyleID")), NumberFormat.PLAIN);
                readCell(xml, row, column, format);
                column += 1 + across;
            }
        }
    }

    /** Where a row or cell stands, from 1; behind the one before where it does not say. */
    private static long index(XmlScanner xml, long next, long most) {
        long index = xml.number("ss:Index", next);
        if (index < 1) {
            throw new FileRefused(
                    "FILE_DAMAGED",
                    "A cell of the workbook says that it stands before the first row or column.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
        return Math.min(most, index);
    }

    private void readCell(XmlScanner xml, SheetRow row, int column, NumberFormat format) throws IOException {
        String type = "";
        StringBuilder words = new StringBuilder();
        while (!xml.closes("Cell") && xml.next()) {
            if (!type.isEmpty()) {
                words.append(xml.text());
            }
            if (xml.opens("Data")) {
                type = String.valueOf(xml.value("ss:Type"));
            } else if (xml.is("Data") && xml.closes()) {
                add(row, column, format, type, words.toString());
                type = "";
            }
        }
    }

    private void add(SheetRow row, int column, NumberFormat format, String type, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (type) {
            case "Number" -> {
                byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
                text.number(row, column, format, bytes, 0, bytes.length);
            }
            case "DateTime" -> put(row, column, Kind.DATE, CellText.day(value));
            case "Boolean" -> put(row, column, Kind.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE");
            case "Error" -> put(row, column, Kind.ERROR, value);
            default -> put(row, column, Kind.TEXT, value);
        }
    }

    private static void put(SheetRow row, int column, Kind kind, String value) {
        row.cell(column, kind, NumberFormat.PLAIN);
        row.put(value);
    }

    @Override
    public void close() {}
}
