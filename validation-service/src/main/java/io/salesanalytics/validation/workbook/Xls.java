package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel workbook of the older kind {@code .xls}, read record by record. Nothing in it is run. */
final class Xls implements Workbook {
    private static final Set<String> STREAMS = Set.of("Workbook", "WORKBOOK", "BOOK", "WorkBook");

    private final POIFSFileSystem container;
    private final String stream;
    private final XlsRecords.Globals globals;

    private Xls(POIFSFileSystem container, String stream) throws IOException {
        this.container = container;
        this.stream = stream;
        this.globals = new XlsRecords.Globals();
        process(new XlsRecords(globals, XlsRecords.GLOBALS_ONLY, row -> true));
    }

    static Xls open(Path path) throws IOException {
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw startsLikeExcel95(path) ? tooOld() : damaged();
        }
        try {
            return new Xls(container, stream(container.getRoot().getEntryNames()));
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static boolean startsLikeExcel95(Path path) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            return in.read() == 9;
        }
    }

    private static String stream(Set<String> entries) {
        if (entries.contains("EncryptedPackage") || entries.contains("EncryptionInfo")) {
            throw locked();
        }
        for (String entry : entries) {
            if (STREAMS.contains(entry)) {
                return entry;
            }
        }
        if (entries.contains("Book")) {
            throw tooOld();
        }
        throw new FileRefused(
                "NOT_A_TABLE",
                "This is an older Office file, but no workbook.",
                "Send a workbook, or save the table as CSV.");
    }

    private static FileRefused locked() {
        return new FileRefused(
                "PASSWORD_PROTECTED",
                "The workbook is protected by a password and cannot be opened.",
                "Open it, take the password away and send it again.");
    }

    private static FileRefused tooOld() {
        return new FileRefused(
                "EXCEL_TOO_OLD",
                "The workbook was saved by Excel 95 or earlier.",
                "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).");
    }

    private static FileRefused damaged() {
        return new FileRefused(
                "FILE_DAMAGED",
                "The workbook is cut off or damaged and cannot be read.",
                "Open it in Excel or LibreOffice and save it again.");
    }

    /** Goes through all records; the library finds a damaged file in many ways. */
    private void process(XlsRecords records) throws IOException {
        HSSFRequest request = new HSSFRequest();
        records.listenTo(request);
        try (InputStream in = container.getRoot().createDocumentInputStream(stream)) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        } catch (FileRefused e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (XlsRecords.Failed e) {
            throw e.cause();
        } catch (org.apache.poi.hssf.eventusermodel.HSSFUserException | RuntimeException e) {
            throw damaged();
        }
        records.finish();
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord sheet : globals.sheets()) {
            sheets.add(new Sheet(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
        }
        return sheets;
    }

    @Override
    public boolean hasMacros() {
        return container.getRoot().getEntryNames().contains("_VBA_PROJECT_CUR");
    }

    @Override
    public Arrangement arrangement(int sheet) throws IOException {
        XlsRecords records = new XlsRecords(globals, sheet, row -> true);
        process(records);
        return records.arrangement();
    }

    @Override
    public void read(int sheet, DoubleConsumer progress, RowVisitor rows) throws IOException {
        process(new XlsRecords(globals, sheet, rows));
        progress.accept(1);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
