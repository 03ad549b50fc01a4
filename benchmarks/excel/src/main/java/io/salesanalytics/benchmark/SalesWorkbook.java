package io.salesanalytics.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of sales with 15 columns, as Excel would: {@code FILE ROWS}. */
public final class SalesWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] HEADER = {
        "Order Date", "Order ID", "Branch", "Product", "Customer", "Channel", "Quantity", "Unit Price", "Discount",
        "Revenue", "Cost", "Profit", "Tax", "Salesperson", "Currency"
    };

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Random random = new Random(7);
    private final StringBuilder row = new StringBuilder();

    public static void main(String[] arguments) throws IOException {
        new SalesWorkbook().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet") + type("styles", "styles")
                    + type("sharedStrings", "sharedStrings") + "</Types>");
            part(zip, "_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml", 1)));
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"Sales\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relations(relation("worksheet", "worksheets/sheet1.xml", 1)
                    + relation("styles", "styles.xml", 2) + relation("sharedStrings", "sharedStrings.xml", 3)));
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/>"
                    + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            sheet(zip, rows);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            print(zip, "<sst xmlns=\"" + MAIN + "\">");
            for (String text : strings.keySet()) {
                print(zip, "<si><t>" + text + "</t></si>");
            }
            print(zip, "</sst>");
        }
    }

    private void sheet(ZipOutputStream zip, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        print(zip, "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        for (int i = 0; i < HEADER.length; i++) {
            text(i, 1, HEADER[i]);
        }
        print(zip, row + "</row>");
        for (int i = 0; i < rows; i++) {
            row.setLength(0);
            sale(i, i + 2);
            print(zip, row);
        }
        print(zip, "</sheetData></worksheet>");
    }

    private void sale(int i, int line) {
        int quantity = 1 + random.nextInt(20);
        long price = 100 + random.nextInt(99_900);
        long revenue = quantity * price;
        row.append("<row r=\"").append(line).append("\"><c r=\"A").append(line).append("\" s=\"1\"><v>");
        row.append(44_927 + i % 730).append("</v></c>");
        text(1, line, String.format(Locale.ROOT, "ORD-%07d", i));
        text(2, line, "Branch " + i % 40);
        text(3, line, "Product " + i * 7L % 400);
        text(4, line, "Customer " + i * 13L % 20_000);
        text(5, line, i % 3 == 0 ? "shop" : "web");
        number(6, line, Integer.toString(quantity));
        number(7, line, cents(price));
        number(8, line, i % 4 == 0 ? "0" : "0.0" + i % 4);
        number(9, line, cents(revenue));
        number(10, line, cents(revenue * 7 / 10));
        number(11, line, cents(revenue - revenue * 7 / 10));
        number(12, line, cents(revenue * 16 / 100));
        text(13, line, "Agent " + i % 37);
        text(14, line, "KES");
        row.append("</row>");
    }

    private static String cents(long amount) {
        return amount / 100 + "." + amount % 100 / 10 + amount % 10;
    }

    private void number(int column, int line, String value) {
        row.append("<c r=\"").append((char) ('A' + column)).append(line).append("\"><v>").append(value).append("</v></c>");
    }

    private void text(int column, int line, String value) {
        int index = strings.computeIfAbsent(value, absent -> strings.size());
        row.append("<c r=\"").append((char) ('A' + column)).append(line).append("\" t=\"s\"><v>").append(index);
        row.append("</v></c>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String type, String target, int id) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        print(zip, content);
    }

    private static void print(OutputStream out, CharSequence text) throws IOException {
        out.write(text.toString().getBytes(UTF_8));
    }
}
