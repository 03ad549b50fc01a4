package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class XlsTest {

    @Test
    void readsEveryKindOfCell() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Sales");
        row(sheet, 0, "Date", "At", "Branch", "Revenue", "Paid", "Computed", "Name", "Broken");
        HSSFRow row = sheet.createRow(1);
        styled(workbook, row, 0, "dd/mm/yyyy").setCellValue(LocalDate.of(2024, 1, 31));
        styled(workbook, row, 1, "yyyy-mm-dd hh:mm").setCellValue(LocalDateTime.of(2024, 1, 31, 14, 30));
        row.createCell(2).setCellValue("Köln");
        styled(workbook, row, 3, "\"KSh\" #,##0.00").setCellValue(0.1 + 0.2);
        row.createCell(4).setCellValue(true);
        formula(row, 5, "1+2").setCellValue(3);
        formula(row, 6, "\"a\"&\"b\"").setCellValue("ab");
        row.createCell(7).setCellErrorValue(FormulaError.DIV0);

        Checked checked = Checked.of(bytes(workbook), Map.of());

        assertThat(checked.clean().get(1))
                .isEqualTo("2024-01-31T00:00:00.000,2,2024-01-31,2024-01-31T14:30:00,Köln,0.3,TRUE,3,ab,");
        assertThat(checked.column("Revenue").currency()).isEqualTo("KES");
        assertThat(checked.problem("ERROR_CELL").examples()).containsExactly("#DIV/0!");
        assertThat(checked.verdict().report().dialect().format()).isEqualTo("xls");
    }

    @Test
    void joinsSheetsAndReadsWhatIsHiddenAndMerged() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        for (int month = 1; month <= 2; month++) {
            HSSFSheet sheet = workbook.createSheet("Month " + month);
            row(sheet, 0, "Date", "Branch", "Revenue");
            row(sheet, 1, "2024-0" + month + "-01", "Nairobi", 10);
            row(sheet, 2, "2024-0" + month + "-02", null, 5);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
        }
        workbook.setSheetHidden(1, true);

        Checked checked = Checked.of(bytes(workbook), Map.of());

        assertThat(checked.sum("Revenue")).isEqualTo("30");
        assertThat(checked.column("Branch").nulls()).isZero();
        assertThat(checked.problems()).contains("SHEETS_JOINED", "HIDDEN_ROW", "HIDDEN_SHEET", "HIDDEN_COLUMNS");
    }

    @Test
    void saysThatAPasswordIsInTheWay() throws IOException {
        HSSFWorkbook workbook = sales();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal(locked)).isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void saysThatANewerWorkbookIsLocked() throws IOException {
        POIFSFileSystem container = new POIFSFileSystem();
        container.getRoot().createDocument("EncryptionInfo", new java.io.ByteArrayInputStream(new byte[100]));
        container.getRoot().createDocument("EncryptedPackage", new java.io.ByteArrayInputStream(new byte[100]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);

        assertThat(refusal(out.toByteArray())).isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void saysThatALetterIsNoWorkbook() throws IOException {
        POIFSFileSystem container = new POIFSFileSystem();
        container.getRoot().createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[100]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);

        assertThat(refusal(out.toByteArray())).isEqualTo("NOT_A_TABLE");
    }

    @Test
    void endsEveryCutOffWorkbookWithAPlainAnswer() throws IOException {
        byte[] whole = bytes(sales());

        for (int length = 512; length < whole.length; length += 512) {
            assertThat(Checked.of(Arrays.copyOf(whole, length), Map.of()).outcome())
                    .as("cut at " + length)
                    .isEqualTo(Outcome.REJECT);
        }
    }

    private static HSSFWorkbook sales() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Sales");
        row(sheet, 0, "Date", "Branch", "Revenue");
        for (int i = 1; i < 200; i++) {
            row(sheet, i, "2024-01-31", "Nairobi " + i, i);
        }
        return workbook;
    }

    private static String refusal(byte[] file) {
        Checked checked = Checked.of(file, Map.of());
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
        return checked.verdict().report().problems().get(0).code();
    }

    private static void row(HSSFSheet sheet, int number, Object... values) {
        HSSFRow row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    private static HSSFCell styled(HSSFWorkbook workbook, HSSFRow row, int column, String format) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        HSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static HSSFCell formula(HSSFRow row, int column, String formula) {
        HSSFCell cell = row.createCell(column);
        cell.setCellFormula(formula);
        return cell;
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
