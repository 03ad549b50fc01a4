package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.salesanalytics.contracts.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormatsTest {
    private static final String CSV = "Date,Branch,Revenue\n2024-01-30,Nairobi,10.5\n2024-01-31,Kisumu,2\n";

    @Test
    void readsTextPackedWithZstd() {
        Checked checked = check(Zstd.compress(CSV.getBytes(UTF_8)));

        assertThat(checked.sum("Revenue")).isEqualTo("12.5");
        assertThat(checked.verdict().report().dialect().compression()).isEqualTo("zstd");
    }

    @Test
    void findsDamageInZstdAndEndlessUnpacking() {
        byte[] packed = Zstd.compress(CSV.repeat(50).getBytes(UTF_8));
        byte[] bomb = Zstd.compress(("Date,Revenue\n" + "2024-01-30,1\n".repeat(6 << 20)).getBytes(UTF_8));

        assertThat(refusal(Arrays.copyOf(packed, packed.length / 2))).isEqualTo("FILE_DAMAGED");
        assertThat(refusal(bomb)).isEqualTo("DECOMPRESSION_RATIO");
    }

    @Test
    void readsAWorkbookInsideAWrapping() throws IOException {
        byte[] workbook = new XlsxFile()
                .sheet("Sales", XlsxFile.row(1, "Date", "Revenue") + XlsxFile.row(2, "2024-01-30", 10))
                .bytes();

        assertThat(check(gzip(workbook)).sum("Revenue")).isEqualTo("10");
        assertThat(check(XlsxFile.zip(Map.of("a/sales.xlsx", workbook))).sum("Revenue"))
                .isEqualTo("10");
    }

    @Test
    void readsOpenDocumentSpreadsheets() {
        String content =
                "<office:document-content xmlns:table='t' xmlns:office='o' xmlns:text='x'><office:automatic-styles>"
                        + "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>"
                        + "</office:automatic-styles><office:body><office:spreadsheet>"
                        + table(
                                "Sales",
                                "ta1",
                                "<table:table-row>" + text("Date") + text("Paid") + text("Branch") + text("Revenue")
                                        + text("Rate")
                                        + "<table:table-cell table:number-columns-repeated='16379'/></table:table-row>"
                                        + "<table:table-row>"
                                        + "<table:table-cell office:value-type='date' office:date-value='2024-01-31T14:30:00'/>"
                                        + "<table:table-cell office:value-type='time' office:time-value='PT09H30M00S'><text:p>9:30</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation>"
                                        + "<text:p>Nai<text:span>ro</text:span>bi<text:s text:c='2'/>CBD</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type='currency' office:currency='KES' office:value='0.30000000000000004'>"
                                        + "<text:p>KES 0.30</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50%</text:p></table:table-cell>"
                                        + "</table:table-row>"
                                        + "<table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='date'"
                                        + " office:date-value='2024-02-01'/><table:table-cell table:number-columns-repeated='2'/>"
                                        + "<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>"
                                        + "</table:table-row><table:table-row table:number-rows-repeated='1048572'><table:table-cell/></table:table-row>")
                        + "</office:spreadsheet></office:body></office:document-content>";

        Checked checked = check(ods(content, "<manifest/>"));

        assertThat(checked.clean())
                .containsExactly(
                        "__time,__row,Date,Paid,Branch,Revenue,Rate",
                        "2024-01-31T14:30:00.000,2,2024-01-31T14:30:00,09:30:00,Nairobi  CBD,0.3,0.5",
                        "2024-02-01T00:00:00.000,3,2024-02-01T00:00:00,,,,",
                        "2024-02-01T00:00:00.000,4,2024-02-01T00:00:00,,,,");
        assertThat(checked.column("Revenue").currency()).isEqualTo("KES");
        assertThat(checked.column("Rate").format()).endsWith("%");
        assertThat(checked.problem("ERROR_CELL").firstRows()).containsExactly(3L, 4L);
    }

    @Test
    void saysThatASpreadsheetIsLocked() {
        assertThat(refusal(ods("no xml", "<manifest><manifest:encryption-data/></manifest>")))
                .isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void readsAWebPageThatIsNamedLikeAWorkbook() {
        String page =
                "<html><head><meta charset=iso-8859-1><style>td { color: red }</style></head><body><!-- <table> -->"
                        + "<TABLE border=1><TR><TH>Date<TH>Filiale<TH>Umsatz</TR>"
                        + "<tr><td rowspan=2>31.01.2024<td>K\u00f6ln &amp; Bonn<td align=right>1.234,50"
                        + "<tr><td>M\u00fcnchen<br>Ost</td><td>2,25</td></tr><tr><td>01.02.2024</td><td colspan=2>&nbsp;</td></tr>"
                        + "</TABLE></body></html>";

        Checked checked = Checked.of("umsatz.xls", page.getBytes(Charset.forName("windows-1252")), Map.of());

        assertThat(checked.clean())
                .startsWith(
                        "__time,__row,Date,Filiale,Umsatz",
                        "2024-01-31T00:00:00.000,2,2024-01-31,Köln & Bonn,1234.50",
                        "2024-01-31T00:00:00.000,3,2024-01-31,München Ost,2.25");
        assertThat(checked.problem("NAME_ENDS_OTHERWISE").message()).contains(".xls", "a web page");
    }

    @Test
    void beginsARowForCellsThatStandInNone() {
        Checked checked =
                check("<html><table><th>Date<th>Revenue</tr><td>2024-01-31<td>5<tr><td>2024-02-01<td>7</table>"
                        .getBytes(UTF_8));

        assertThat(checked.sum("Revenue")).isEqualTo("12");
    }

    @Test
    void saysWhatToDoWithAWebPageThatIsNotSimple() {
        assertThat(refusal("<html><table><tr><td><table></table></td></tr></table>".getBytes(UTF_8)))
                .isEqualTo("HTML_NOT_SIMPLE");
        assertThat(refusal("<!DOCTYPE html><html><p>Sign in</p></html>".getBytes(UTF_8)))
                .isEqualTo("HTML_NOT_SIMPLE");
    }

    @Test
    void readsWorkbooksWrittenAsOneXmlFile() {
        String xml = "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns:ss='s'><Styles>"
                + "<Style ss:ID='p'><NumberFormat ss:Format='0%'/></Style></Styles><Worksheet ss:Name='Sales'><Table>"
                + "<Row><Cell><Data ss:Type='String'>Date</Data></Cell><Cell><Data ss:Type='String'>Revenue</Data></Cell>"
                + "<Cell><Data ss:Type='String'>Rate</Data></Cell></Row>"
                + "<Row ss:Index='5'><Cell><Data ss:Type='DateTime'>2024-01-31T00:00:00.000</Data></Cell>"
                + "<Cell ss:Index='3' ss:StyleID='p'><Data ss:Type='Number'>0.25</Data></Cell></Row>"
                + "<Row><Cell><Data ss:Type='DateTime'>2024-02-01T00:00:00.000</Data></Cell>"
                + "<Cell><Data ss:Type='Number'>12.5</Data></Cell></Row></Table></Worksheet></Workbook>";

        Checked checked = check(xml.getBytes(StandardCharsets.UTF_16));

        assertThat(checked.clean())
                .containsExactly(
                        "__time,__row,Date,Revenue,Rate",
                        "2024-01-31T00:00:00.000,5,2024-01-31,,0.25",
                        "2024-02-01T00:00:00.000,6,2024-02-01,12.5,");
        assertThat(refusal("<?xml version='1.0'?><rss><item/></rss>".getBytes(UTF_8)))
                .isEqualTo("NOT_A_TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Row ss:Index='0'><Cell>", "<Row><Cell ss:Index='0'>"})
    void refusesAWorkbookWithCellsBeforeTheFirst(String begun) {
        assertThat(refusal(("<?xml version='1.0'?><Workbook xmlns:ss='s'><Worksheet ss:Name='Sales'><Table>" + begun
                                + "<Data ss:Type='Number'>1</Data></Cell></Row></Table></Worksheet></Workbook>")
                        .getBytes(UTF_8)))
                .isEqualTo("FILE_DAMAGED");
    }

    @Test
    void readsTextThatIsNamedLikeAWorkbook() {
        assertThat(Checked.of("sales.xlsx", CSV.getBytes(UTF_8), Map.of()).problems())
                .contains("NAME_ENDS_OTHERWISE");
        assertThat(Checked.of("sales.txt", CSV.getBytes(UTF_8), Map.of()).problems())
                .doesNotContain("NAME_ENDS_OTHERWISE");
    }

    private static String table(String name, String style, String rows) {
        return "<table:table table:name='" + name + "' table:style-name='" + style + "'>" + rows + "</table:table>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    static byte[] ods(String content, String manifest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put("content.xml", content.getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", manifest.getBytes(UTF_8));
        return XlsxFile.zip(parts);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Checked check(byte[] file) {
        return Checked.of(file, Map.of());
    }

    private static String refusal(byte[] file) {
        Checked checked = check(file);
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
        return checked.verdict().report().problems().get(0).code();
    }
}
