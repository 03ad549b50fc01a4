package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that a test can have every quirk that programs put into them. */
final class XlsxFile {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** Adds a sheet of rows such as {@code <row r="1">…</row>}. */
    XlsxFile sheet(String name, String rows) {
        return sheet(name, "", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    XlsxFile sheet(String name, String attributes, String xml) {
        count++;
        sheets.append(
                "<sheet name='" + name + "' sheetId='" + count + "' r:id='rId" + count + "' " + attributes + "/>");
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part("xl/worksheets/sheet" + count + ".xml", xml);
    }

    XlsxFile strings(String items) {
        relation("strings", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** Number formats by style, counted from 0. */
    XlsxFile formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId='" + (200 + i) + "' formatCode='" + escaped(codes[i]) + "'/>");
            styles.append("<xf numFmtId='" + (200 + i) + "'/>");
        }
        relation("styles", "styles", "styles.xml");
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    XlsxFile countsDaysFrom1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    XlsxFile part(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append("<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>");
    }

    byte[] bytes() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='" + OFFICE
                        + "/officeDocument' Target='/xl/workbook.xml'/></Relationships>");
        part(
                "xl/workbook.xml",
                "<?xml version='1.0' encoding='UTF-8'?><workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>"
                        + properties + "<sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of cells; numbers as numbers, anything else as text of the cell's own, null as no cell. */
    static String row(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.append(cell((char) ('A' + i) + "" + number, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }

    private static String cell(String reference, Object value) {
        return value instanceof Number
                ? "<c r='" + reference + "'><v>" + value + "</v></c>"
                : "<c r='" + reference + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
    }
}
