package io.salesanalytics.benchmark;

import io.salesanalytics.validation.check.TableFile;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.source.LocalFile;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Reads every cell of a workbook's rows as text, once: {@code ours|fastexcel|poi|inflate FILE}. Prints the rows, the
 * cells and the sum of the tenth column, by which the readers are compared.
 */
public final class ReadWorkbook {
    private static final int REVENUE = 9;

    private long rows;
    private long cells;
    private BigDecimal revenue = BigDecimal.ZERO;

    public static void main(String[] arguments) throws Exception {
        ReadWorkbook read = new ReadWorkbook();
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "ours" -> read.ours(file);
            case "fastexcel" -> read.fastexcel(file);
            case "poi" -> read.poi(file);
            default -> read.inflate(file);
        }
        System.out.println(read.rows + " " + read.cells + " " + read.revenue.stripTrailingZeros().toPlainString());
    }

    private void ours(Path file) throws IOException {
        try (TableSource source = TableFile.open(new LocalFile(file))) {
            source.read(bytes -> {}, row -> {
                rows++;
                for (int i = 0; i < row.size(); i++) {
                    cells += row.end(i) > row.start(i) ? 1 : 0;
                }
                revenue = revenue.add(new BigDecimal(row.text(), row.start(REVENUE), row.end(REVENUE) - row.start(REVENUE)));
            });
        }
    }

    private void fastexcel(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Iterator<Row> sheet = workbook.getFirstSheet().openStream().iterator();
            sheet.next();
            while (sheet.hasNext()) {
                Row row = sheet.next();
                rows++;
                for (Cell cell : row) {
                    cells += cell != null && !cell.getText().isEmpty() ? 1 : 0;
                }
                revenue = revenue.add(new BigDecimal(row.getCell(REVENUE).getText()));
            }
        }
    }

    private void poi(Path file) throws Exception {
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(zip);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(zip), new Counting(), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
    }

    private final class Counting implements XSSFSheetXMLHandler.SheetContentsHandler {
        private int row;

        @Override
        public void startRow(int number) {
            row = number;
            rows += number > 0 ? 1 : 0;
        }

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            if (row > 0) {
                cells++;
                if (reference.charAt(0) == 'A' + REVENUE && Character.isDigit(reference.charAt(1))) {
                    revenue = revenue.add(new BigDecimal(value));
                }
            }
        }
    }

    /** The floor: unpacking alone. */
    private void inflate(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            byte[] buffer = new byte[1 << 16];
            while (sheet.read(buffer) >= 0) {
                rows++;
            }
        }
    }
}
