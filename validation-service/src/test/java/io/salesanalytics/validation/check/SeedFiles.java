package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Small files of every format that is read, and what there is of real ones, to make broken ones of. */
final class SeedFiles {
    private static final Path STYLED = Path.of("src/test/resources/files");
    private static final Path REAL = Path.of("../../shared/datasets");
    private static final int MOST_TEXT = 2048;
    private static final int MOST_BYTES = 20_000;
    private static final String CSV = "Date,Branch,Item,Qty,Revenue\n2024-01-30,Nairobi,\"Tea, green\",2,10.50\n"
            + "2024-01-31,Kisumu,\"12\"\" pipe\",1,\"1,204.00\"\n2024-02-01,Thika,Chai,3,(3.25)\nTotal,,,6,1211.25\n";

    private SeedFiles() {}

    /** @param folder where it may write for a moment */
    static List<byte[]> all(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>(packed());
        files.addAll(workbooks());
        for (CompressionCodecName codec : List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.SNAPPY)) {
            files.add(parquet(folder, codec));
        }
        files.addAll(from(STYLED));
        if (Files.isDirectory(REAL)) {
            files.addAll(from(REAL));
        }
        return files;
    }

    private static List<byte[]> from(Path root) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                boolean text = path.toString().matches(".*\\.(csv|tsv|txt|json|md)");
                if (text || bytes.length <= MOST_BYTES) {
                    files.add(text ? Arrays.copyOf(bytes, Math.min(bytes.length, MOST_TEXT)) : bytes);
                }
            }
        }
        return files;
    }

    private static List<byte[]> packed() {
        byte[] csv = CSV.getBytes(UTF_8);
        List<byte[]> files = new ArrayList<>();
        files.add(csv);
        files.add(CSV.replace(',', ';').getBytes(StandardCharsets.UTF_16LE));
        files.add(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_16BE));
        files.add(CSV.replace("Kisumu", "\u7530\u4e2d").getBytes(Charset.forName("Shift_JIS")));
        files.add(OtherFormatsTest.gzip(csv));
        files.add(Zstd.compress(csv));
        files.add(XlsxFile.zip(Map.of("sales.csv", csv)));
        return files;
    }

    private static List<byte[]> workbooks() throws IOException {
        String rows = XlsxFile.row(1, "Date", "Branch", "Revenue") + XlsxFile.row(2, "2024-01-30", "Nairobi", 10.5)
                + XlsxFile.row(3, 45_322, "Thika", 7) + "<row r='4'><c r='A4' s='0'><v>45323</v></c>"
                + "<c r='B4' t='s'><v>0</v></c><c r='C4' t='e'><v>#N/A</v></c></row>";
        String table = "<tr><th>Date<th>Revenue</tr><tr><td>2024-01-30<td>&euro; 5,00</tr><tr><td>2024-01-31<td>7</tr>";
        return List.of(
                new XlsxFile()
                        .strings("<si><t>Kisumu</t></si>")
                        .formats("dd/mm/yyyy", "0%")
                        .sheet("Sales", rows)
                        .sheet("Notes", XlsxFile.row(1, "by Ann"))
                        .bytes(),
                xls(),
                OtherFormatsTest.ods(ods(), "<manifest/>"),
                ("<html><meta charset=utf-8><table border=1>" + table + "</table></html>").getBytes(UTF_8),
                ("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns:ss='s'>"
                                + "<Worksheet ss:Name='Sales'><Table><Row><Cell><Data ss:Type='String'>Date</Data></Cell>"
                                + "<Cell><Data ss:Type='String'>Revenue</Data></Cell></Row><Row ss:Index='5'><Cell>"
                                + "<Data ss:Type='DateTime'>2024-01-31T00:00:00.000</Data></Cell><Cell ss:Index='2'>"
                                + "<Data ss:Type='Number'>0.25</Data></Cell></Row></Table></Worksheet></Workbook>")
                        .getBytes(UTF_8));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("Sales");
            String[] names = {"Date", "Branch", "Revenue"};
            for (int r = 0; r < 6; r++) {
                for (int c = 0; c < names.length; c++) {
                    if (r == 0) {
                        sheet.createRow(0);
                        sheet.getRow(0).createCell(c).setCellValue(names[c]);
                    }
                }
                if (r > 0) {
                    sheet.createRow(r).createCell(0).setCellValue("2024-01-0" + r);
                    sheet.getRow(r).createCell(2).setCellValue(r * 1.25);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String ods() {
        String cell = "<table:table-cell office:value-type='";
        return "<office:document-content xmlns:table='t' xmlns:office='o' xmlns:text='x'><office:body>"
                + "<office:spreadsheet><table:table table:name='Sales'><table:table-row>" + cell
                + "string'><text:p>Date</text:p></table:table-cell>" + cell
                + "string'><text:p>Revenue</text:p></table:table-cell></table:table-row>"
                + "<table:table-row table:number-rows-repeated='3'>" + cell
                + "date' office:date-value='2024-01-31'/>" + cell + "float' office:value='2.5'/></table:table-row>"
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
    }

    private static byte[] parquet(Path folder, CompressionCodecName codec) throws IOException {
        String schema = "message sales { required int32 Date (DATE); optional binary Branch (STRING);"
                + " required double Revenue; required int64 Price (DECIMAL(18,2)); }";
        return ParquetFile.of(folder, schema, codec, 40, (row, i) -> {
            row.add("Date", 19_700 + i);
            if (i % 3 != 0) {
                row.add("Branch", "Branch " + i % 7);
            }
            row.add("Revenue", i * 0.05);
            row.add("Price", i * 105L);
        });
    }
}
