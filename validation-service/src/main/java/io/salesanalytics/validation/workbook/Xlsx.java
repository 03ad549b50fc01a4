package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of the kind {@code .xlsx} or {@code .xlsm}, transitional or strict. Nothing in it is run. */
final class Xlsx implements Workbook {
    /** Nobody merges cells of larger sheets by hand, and to look for them means to unpack it all. */
    private static final long MOST_BYTES_MERGED = 64L << 20;

    private final ZipArchive zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final CellText text;
    private boolean from1904;

    private Xlsx(ZipArchive zip) throws IOException {
        this.zip = zip;
        String workbook = workbookPart();
        Map<String, Related> related = related(workbook);
        readSheets(workbook, related);
        this.strings = SharedStrings.of(zip.open(part(related, "sharedStrings")));
        this.styles = XlsxStyles.of(zip.open(part(related, "styles")));
        this.text = new CellText(from1904);
    }

    static Xlsx open(Path path) throws IOException {
        ZipArchive zip = ZipArchive.open(path);
        try {
            return new Xlsx(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** A part that another refers to. */
    private record Related(String type, String part) {}

    private String workbookPart() throws IOException {
        for (Related part : related("").values()) {
            if (part.type().equals("officeDocument")) {
                refuseOtherDocuments(part.part());
                return part.part();
            }
        }
        throw new FileRefused(
                "NOT_A_TABLE",
                "This is an Office file, but no workbook.",
                "Send a workbook, or save the table as CSV.");
    }

    private void refuseOtherDocuments(String part) {
        if (part.endsWith(".bin")) {
            throw new FileRefused(
                    "EXCEL_BINARY",
                    "This is a binary Excel workbook (.xlsb).",
                    "Open it in Excel and save it as an Excel workbook (.xlsx).");
        }
        if (part.startsWith("word/") || part.startsWith("ppt/") || part.startsWith("visio/")) {
            throw new FileRefused(
                    "NOT_A_TABLE",
                    "This is a document or presentation, not a workbook.",
                    "Put its table into a workbook and send that.");
        }
        if (!zip.has(part)) {
            throw new FileRefused(
                    "FILE_DAMAGED",
                    "The workbook's main part is missing.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
    }

    /** What a part refers to, by id. */
    private Map<String, Related> related(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Related> related = new HashMap<>();
        try (InputStream in = zip.open(folder + "_rels/" + part.substring(slash) + ".rels")) {
            if (in == null) {
                return related;
            }
            XmlScanner xml = XmlScanner.xml(in);
            while (xml.next()) {
                String id = xml.opens("Relationship") ? xml.value("Id") : null;
                String type = id == null ? null : xml.value("Type");
                String target = type == null ? null : xml.value("Target");
                if (id != null && type != null && target != null) {
                    related.put(id, new Related(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return related;
    }

    /** A part's name within the archive; parts cannot be outside it. */
    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.replace('\\', '/').split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String part(Map<String, Related> related, String type) {
        return related.values().stream()
                .filter(part -> part.type().equals(type))
                .map(Related::part)
                .findFirst()
                .orElse("");
    }

    private void readSheets(String workbook, Map<String, Related> related) throws IOException {
        try (InputStream in = zip.open(workbook)) {
            if (in == null) {
                return;
            }
            XmlScanner xml = XmlScanner.xml(in);
            while (xml.next()) {
                if (xml.opens("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.opens("sheet")) {
                    // the prefix is the file's own choice
                    String id = xml.valueOfAnyPrefix("id");
                    addSheet(xml, id == null ? null : related.get(id));
                }
            }
        }
    }

    private void addSheet(XmlScanner xml, @Nullable Related part) {
        String name = xml.value("name");
        String state = xml.value("state");
        if (part != null && part.type().equals("worksheet") && zip.has(part.part())) {
            boolean hidden = state != null && state.toLowerCase(Locale.ROOT).contains("hidden");
            sheets.add(new Sheet(name == null ? "Sheet" + (sheets.size() + 1) : name, hidden));
            parts.add(part.part());
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public boolean hasMacros() {
        return zip.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
    }

    @Override
    public Arrangement arrangement(int sheet) throws IOException {
        String part = parts.get(sheet);
        try (InputStream in = zip.open(part)) {
            boolean merges = zip.bytes(part) <= MOST_BYTES_MERGED;
            return in == null ? Arrangement.NONE : XlsxSheet.arrangement(XmlScanner.xml(in), merges);
        }
    }

    @Override
    public void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException {
        String part = parts.get(sheet);
        try (InputStream in = zip.open(part)) {
            if (in != null) {
                new XlsxSheet(XmlScanner.xml(in), strings, styles, text).read(zip.bytes(part), progress, rows);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
