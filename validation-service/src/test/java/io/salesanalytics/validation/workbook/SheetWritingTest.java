package io.salesanalytics.validation.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a program writes a sheet's XML, its cells are those that the JDK's reader of XML sees. */
class SheetWritingTest {
    private static final int STRINGS = 30;

    @Property
    void cellsAreTheSameHoweverTheyAreWritten(
            @ForAll long seed, @ForAll @IntRange(max = 100) int odd, @ForAll @IntRange(min = 1, max = 9) int step)
            throws IOException, XMLStreamException {
        SheetXml xml = new SheetXml(seed, odd, STRINGS);
        String strings = xml.sharedStrings();
        String sheet = xml.sheet(12);

        assertThat(cells(sheet, strings, step)).isEqualTo(SheetByStax.cells(sheet, SheetByStax.strings(strings)));
    }

    @Property(tries = 20)
    void plainCellsAreTheSameWhereverTheBufferEnds(@ForAll long seed) throws IOException, XMLStreamException {
        SheetXml xml = new SheetXml(seed, 1, STRINGS);
        String strings = xml.sharedStrings();
        String sheet = xml.sheet(500);

        assertThat(cells(sheet, strings, 1 << 16)).isEqualTo(SheetByStax.cells(sheet, SheetByStax.strings(strings)));
    }

    /** @param step how many bytes a read brings at most */
    private static List<String> cells(String sheet, String strings, int step) throws IOException {
        SharedStrings shared = SharedStrings.of(new Dripping(strings.getBytes(UTF_8), step));
        List<String> cells = new ArrayList<>();
        new XlsxSheet(XmlScanner.xml(new Dripping(sheet.getBytes(UTF_8), step)), shared, styles(), new CellText(false))
                .read(1, done -> {}, row -> {
                    for (int i = 0; i < row.count(); i++) {
                        cells.add((row.isHidden() ? "!" : "") + letters(row.column(i)) + row.number() + "="
                                + row.cell(i));
                    }
                    return true;
                });
        return cells;
    }

    private static XlsxStyles styles() throws IOException {
        StringBuilder xml = new StringBuilder("<styleSheet><numFmts>");
        for (int i = 0; i < SheetXml.STYLES.size(); i++) {
            xml.append("<numFmt numFmtId='")
                    .append(200 + i)
                    .append("' formatCode='")
                    .append(SheetXml.STYLES.get(i))
                    .append("'/>");
        }
        xml.append(
                "</numFmts><cellXfs><xf numFmtId='200'/><xf numFmtId='201'/><xf numFmtId='202'/></cellXfs></styleSheet>");
        return XlsxStyles.of(new ByteArrayInputStream(xml.toString().getBytes(UTF_8)));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
    }
}
