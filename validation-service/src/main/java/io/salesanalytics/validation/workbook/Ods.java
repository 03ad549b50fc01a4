package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of LibreOffice and its kin, {@code .ods}. */
final class Ods implements Workbook {
    private static final String CONTENT = "content.xml";
    private static final long MOST_BYTES_MERGED = 64L << 20;

    private final ZipArchive zip;
    private final List<Sheet> sheets = new ArrayList<>();

    private Ods(ZipArchive zip) throws IOException {
        this.zip = zip;
        refuseLocked();
        readSheets();
    }

    static Ods open(Path path) throws IOException {
        ZipArchive zip = ZipArchive.open(path);
        try {
            return new Ods(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void refuseLocked() throws IOException {
        try (InputStream in = zip.open("META-INF/manifest.xml")) {
            XmlScanner xml = in == null ? null : XmlScanner.xml(in);
            while (xml != null && xml.next()) {
                if (xml.opens("encryption-data")) {
                    throw new FileRefused(
                            "PASSWORD_PROTECTED",
                            "The spreadsheet is protected by a password and cannot be opened.",
                            "Open it, take the password away and send it again.");
                }
            }
        }
    }

    private void readSheets() throws IOException {
        Set<String> hiddenStyles = new HashSet<>();
        try (XmlScanner xml = content()) {
            String style = "";
            while (xml.next()) {
                if (xml.opens("style")) {
                    style = valueOr(xml, "style:name", "");
                } else if (xml.opens("table-properties") && "false".equals(xml.value("table:display"))) {
                    hiddenStyles.add(style);
                } else if (xml.opens("table")) {
                    String name = valueOr(xml, "table:name", "Sheet" + (sheets.size() + 1));
                    sheets.add(new Sheet(name, hiddenStyles.contains(valueOr(xml, "table:style-name", ""))));
                }
            }
        }
    }

    private static String valueOr(XmlScanner xml, String name, String otherwise) {
        String value = xml.value(name);
        return value == null ? otherwise : value;
    }

    private XmlScanner content() throws IOException {
        @Nullable InputStream in = zip.open(CONTENT);
        if (in == null) {
            throw new FileRefused(
                    "FILE_DAMAGED", "The spreadsheet's content is missing.", "Open it and save it again.");
        }
        return XmlScanner.xml(in);
    }

    @Override
    public String format() {
        return "ods";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public boolean hasMacros() {
        return zip.names().stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    @Override
    public Arrangement arrangement(int sheet) throws IOException {
        if (zip.bytes(CONTENT) > MOST_BYTES_MERGED) {
            return Arrangement.NONE;
        }
        try (XmlScanner xml = content()) {
            OdsSheet content = new OdsSheet(xml);
            content.read(sheet, zip.bytes(CONTENT), done -> {}, row -> true);
            return content.arrangement();
        }
    }

    @Override
    public void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException {
        try (XmlScanner xml = content()) {
            new OdsSheet(xml).read(sheet, zip.bytes(CONTENT), progress, rows);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
