package io.salesanalytics.validation.check;

import static io.salesanalytics.validation.check.XlsxFile.MAIN;
import static io.salesanalytics.validation.check.XlsxFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XlsxTest {
    private static final String HEADER = row(1, "Date", "Branch", "Revenue");

    @Test
    void readsNumbersAsTheirOwnerSeesThem() {
        Checked checked = check(
                sheet(
                        row(1, "Date", "Branch", "Revenue", "Reference")
                                + "<row r='2'><c r='A2' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='C2'><v>0.30000000000000004</v></c>"
                                + "<c r='D2'><v>12345678901234567</v></c></row>"
                                + "<row r='3'><c r='A3' t='inlineStr'><is><t>2024-02-01</t></is></c><c r='C3'><v>1.1000000000000001</v></c>"
                                + "<c r='D3'><v>12345678901234568</v></c></row>"
                                + "<row r='4'><c r='A4' t='inlineStr'><is><t>2024-02-02</t></is></c><c r='C4'><v>1.5E-3</v></c></row>"
                                + "<row r='5'><c r='A5' t='inlineStr'><is><t>2024-02-02</t></is></c><c r='C5'><v>27217.0</v></c></row>"));

        assertThat(checked.sum("Revenue")).isEqualTo("27218.4015");
        assertThat(checked.clean()).element(1).asString().endsWith(",0.3,12345678901234567");
        assertThat(checked.column("Reference").type()).isEqualTo(ColumnType.STRING);
    }

    @Test
    void readsDaysAndTimesByTheCellsFormat() {
        String rows = row(1, "Day", "At", "Clock", "Worked", "Plain")
                + "<row r='2'><c r='A2' s='1'><v>45322</v></c><c r='B2' s='2'><v>45322.604166666664</v></c>"
                + "<c r='C2' s='3'><v>0.39583333333333331</v></c><c r='D2' s='4'><v>1.1041666666666667</v></c>"
                + "<c r='E2' s='0'><v>45322</v></c></row>";

        byte[] file = new XlsxFile()
                .formats("General", "[$-409]d\\-mmm\\-yy;@", "yyyy/mm/dd\\ hh:mm:ss", "h:mm AM/PM", "[h]:mm:ss")
                .sheet("Sales", rows)
                .bytes();

        assertThat(check(file).clean().get(1))
                .isEqualTo("2024-01-31T09:30:00.000,2,2024-01-31,2024-01-31T14:30:00,09:30:00,26:30:00,45322");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        byte[] file = new XlsxFile()
                .countsDaysFrom1904()
                .formats("yyyy-mm-dd")
                .sheet(
                        "Sales",
                        "<row r='1'><c r='A1' t='inlineStr'><is><t>Date</t></is></c></row>"
                                + "<row r='2'><c r='A2' s='0'><v>43860</v></c></row>")
                .bytes();

        assertThat(check(file).clean().get(1)).isEqualTo("2024-01-31T00:00:00.000,2,2024-01-31");
    }

    @Test
    void keepsTheDaysBeforeTheOneThat1900DidNotHave() {
        byte[] file = new XlsxFile()
                .formats("dd/mm/yyyy")
                .sheet(
                        "Sales",
                        "<row r='1'><c r='A1' t='inlineStr'><is><t>Date</t></is></c></row>"
                                + "<row r='2'><c r='A2' s='0'><v>59</v></c></row><row r='3'><c r='A3' s='0'><v>61</v></c></row>")
                .bytes();

        assertThat(check(file).clean()).element(1).asString().endsWith("1900-02-28");
        assertThat(check(file).clean()).element(2).asString().endsWith("1900-03-01");
    }

    @Test
    void takesCurrencyPercentAndPaddingFromTheFormat() {
        String rows = row(1, "Date", "Amount", "Discount", "Shop")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='B2' s='1'><v>1200.5</v></c>"
                + "<c r='C2' s='2'><v>0.05</v></c><c r='D2' s='3'><v>42</v></c></row>";

        Checked checked = check(new XlsxFile()
                .formats("General", "\"KSh\" #,##0.00;[Red]-\"KSh\" #,##0.00", "0.0%", "00000")
                .sheet("Sales", rows)
                .bytes());

        assertThat(checked.column("Amount").currency()).isEqualTo("KES");
        assertThat(checked.column("Discount").format()).endsWith("%");
        assertThat(checked.sum("Discount")).isEqualTo("0.05");
        assertThat(checked.clean().get(1)).endsWith(",1200.5,0.05,00042");
    }

    @Test
    void warnsOfSeveralCurrencies() {
        String rows = row(1, "Date", "Amount")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='B2' s='0'><v>5</v></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='B3' s='1'><v>5</v></c></row>";

        Checked checked = check(new XlsxFile()
                .formats("[$€-407]#,##0.00", "[$£-809]#,##0.00")
                .sheet("Sales", rows)
                .bytes());

        assertThat(checked.problems()).contains("MIXED_CURRENCIES");
        assertThat(checked.column("Amount").currency()).isNull();
    }

    @Test
    void readsTextInEveryFormThatProgramsWrite() {
        String strings = "<si><t xml:space='preserve'> Tea </t></si>"
                + "<si><r><rPr><b/></rPr><t>Kai</t></r><r><t xml:space=\"preserve\"> Ltd</t></r></si>"
                + "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>"
                + "<si><t>A&amp;B &lt;1&gt; &#233;&#x1F600;</t></si><si><t>one_x000A_two</t></si><si><t/></si><si/>";
        String cells = "<c r='A2' t='d'><v>2024-01-31T00:00:00</v></c>";
        for (int i = 0; i < 7; i++) {
            cells += "<c r='" + (char) ('B' + i) + "2' t='s'><v>" + i + "</v></c>";
        }
        String rows = row(1, "Date", "B", "C", "D", "E", "F", "G", "H", "I", "J")
                + "<row r='2'>" + cells + "<c r='I2' t='str'><f>1&amp;2</f><v>a&lt;b</v></c>"
                + "<c r='J2' t='inlineStr'><is><t><![CDATA[x<y & z]]></t></is></c></row>";

        Checked checked =
                check(new XlsxFile().strings(strings).sheet("Sales", rows).bytes());

        assertThat(checked.clean().get(1))
                .isEqualTo("2024-01-31T00:00:00.000,2,2024-01-31, Tea ,Kai Ltd,東京,A&B <1> é😀,one two,,,a<b,x<y & z");
    }

    @Test
    void readsPrefixedStrictSheetsAndCellsWithoutReferences() {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String xml = "<?xml version='1.0'?><!-- made by hand --><x:worksheet xmlns:x='" + strict + "'><x:sheetData>"
                + "<x:row><x:c t='inlineStr'><x:is><x:t>Date</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>Revenue</x:t>"
                + "</x:is></x:c></x:row>\n<x:row><x:c t='d'><x:v>2024-01-31</x:v></x:c><x:c><x:v>5.5</x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";

        Checked checked = check(new XlsxFile().sheet("Sales", "", xml).bytes());

        assertThat(checked.clean())
                .containsExactly("__time,__row,Date,Revenue", "2024-01-31T00:00:00.000,2,2024-01-31,5.5");
    }

    @Test
    void takesCellsInAnyOrderAndAnEmptyFirstText() {
        String rows = row(1, "Date", "Branch", "Revenue")
                + "<row r='2'><c r='C2'><v>5</v></c><c r='B2' t='s'><v>0</v></c>"
                + "<c r='A2' t='inlineStr'><is><t>2024-01-31</t></is></c></row>";

        Checked checked = check(new XlsxFile()
                .strings("<si><t/></si><si><t>x</t></si>")
                .sheet("Sales", rows)
                .bytes());

        assertThat(checked.clean().get(1)).isEqualTo("2024-01-31T00:00:00.000,2,2024-01-31,,5");
    }

    @Test
    void readsErrorsAsEmptyAndSaysWhere() {
        String rows = HEADER
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='C2' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>2024-01-31</t></is></c><c r='C3'><f>A1+1</f><v>7</v></c></row>"
                + "<row r='4'><c r='A4' t='inlineStr'><is><t>2024-02-01</t></is></c><c r='C4'><f>A1+2</f></c></row>";

        Checked checked = check(sheet(rows));

        assertThat(checked.sum("Revenue")).isEqualTo("7");
        assertThat(checked.column("Revenue").nulls()).isEqualTo(2);
        Problem error = checked.problem("ERROR_CELL");
        assertThat(error.sheet()).isEqualTo("Sales");
        assertThat(error.firstRows()).containsExactly(2L);
        assertThat(error.examples()).containsExactly("#DIV/0!");
        assertThat(checked.problem("FORMULA_WITHOUT_RESULT").firstRows()).containsExactly(4L);
        assertThat(checked.outcome()).isEqualTo(Outcome.ACCEPT_WITH_WARNINGS);
    }

    @Test
    void findsATableAnywhereOnASheet() {
        String rows = row(1, "Sales of January")
                + row(4, null, null, "Date", "Branch", "Revenue")
                + row(5, null, null, "2024-01-30", "Nairobi", 5, null, null, "Best", "Nairobi")
                + row(6, null, null, "2024-01-31", null, 6)
                + row(9, null, null, "2024-02-01", "Kisumu", 7)
                + row(10, null, null, "Total", null, 18)
                + row(12, null, null, "From the till, without returns");

        Checked checked = check(sheet(rows));

        assertThat(checked.names()).containsExactly("Date", "Branch", "Revenue");
        assertThat(checked.sum("Revenue")).isEqualTo("18");
        assertThat(checked.rows()).containsExactly(7L, 3L, 0L, 4L);
        assertThat(checked.problem("TOTAL_ROW").firstRows()).containsExactly(10L);
        assertThat(checked.problem("BESIDE_TABLE").firstRows()).containsExactly(5L);
    }

    @Test
    void joinsNamesThatAreMergedOverSeveralColumns() {
        String merges =
                "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/><mergeCell ref='D1:E1'/></mergeCells>";
        String xml = "<worksheet xmlns='" + MAIN + "'><sheetData>" + row(1, "Date", "Revenue", null, "Cost", null)
                + row(2, null, "Cash", "Card", "Cash", "Card") + row(3, "2024-01-31", 1, 2, 3, 4)
                + row(4, "2024-02-01", 1, 2, 3, 4) + "</sheetData>" + merges + "</worksheet>";

        Checked checked = check(new XlsxFile().sheet("Sales", "", xml).bytes());

        assertThat(checked.names()).containsExactly("Date", "Revenue Cash", "Revenue Card", "Cost Cash", "Cost Card");
        assertThat(checked.sum("Cost Card")).isEqualTo("8");
    }

    @Test
    void givesTextMergedOverRowsToEachButAmountsOnlyOnce() {
        String merges = "<mergeCells><mergeCell ref='B2:B3'/><mergeCell ref='C2:C3'/></mergeCells>";
        String xml = "<worksheet xmlns='" + MAIN + "'><sheetData>" + HEADER + row(2, "2024-01-30", "Nairobi", 10)
                + row(3, "2024-01-31") + row(4, "2024-02-01", "Kisumu", 5) + "</sheetData>" + merges + "</worksheet>";

        Checked checked = check(new XlsxFile().sheet("Sales", "", xml).bytes());

        assertThat(checked.clean()).element(2).isEqualTo("2024-01-31T00:00:00.000,3,2024-01-31,Nairobi,");
        assertThat(checked.sum("Revenue")).isEqualTo("15");
        assertThat(checked.problem("MERGED_CELL").firstRows()).containsExactly(3L);
    }

    @Test
    void joinsSheetsOfTheSameColumnsAndNamesTheSheetOfEachProblem() {
        byte[] file = new XlsxFile()
                .sheet(
                        "January",
                        HEADER
                                + row(2, "2024-01-30", "Nairobi", 10)
                                + row(3, "soon", "Nairobi", 1)
                                + row(4, "2024-01-31", "Kisumu", 2)
                                + row(5, "Total", null, 13))
                .sheet(
                        "February",
                        row(1, "Revenue", "Date", "Branch")
                                + row(2, 5, "2024-02-28", "Kisumu")
                                + row(3, 6, "2024-02-29", "Kisumu")
                                + row(4, 7, "2024-02-29", "Kisumu")
                                + row(5, 8, "2024-02-29", "Nairobi")
                                + row(6, 9, "2024-02-29", "Nairobi"))
                .sheet("Targets", row(1, "Branch", "Target") + row(2, "Nairobi", 100) + row(3, "Kisumu", 100))
                .bytes();

        Checked checked = check(file);

        assertThat(checked.sum("Revenue")).isEqualTo("47");
        assertThat(checked.rows()).containsExactly(9L, 7L, 1L, 1L);
        assertThat(checked.problem("TIME_NOT_UNDERSTOOD").sheet()).isEqualTo("January");
        assertThat(checked.problem("TIME_NOT_UNDERSTOOD").firstRows()).containsExactly(3L);
        assertThat(checked.problem("SHEETS_LEFT_OUT").message()).contains("\"Targets\"");
        assertThat(checked.problem("SHEETS_JOINED").message()).contains("\"January\", \"February\"");
        assertThat(checked.quarantine())
                .containsExactly(
                        "Date,Branch,Revenue,_row,_reason",
                        "soon,Nairobi,1,3,sheet January: TIME_NOT_UNDERSTOOD in Date: soon");
    }

    @Test
    void joinsASheetThatHasOneColumnMore() {
        byte[] file = new XlsxFile()
                .sheet("January", HEADER + row(2, "2024-01-30", "Nairobi", 10) + row(3, "2024-01-31", "Kisumu", 2))
                .sheet(
                        "February",
                        row(1, "Date", "Branch", "Revenue", "Remark")
                                + row(2, "2024-02-28", "Kisumu", 5, "late")
                                + row(3, "2024-02-29", "Kisumu", 6, null))
                .bytes();

        Checked checked = check(file);

        assertThat(checked.sum("Revenue")).isEqualTo("23");
        assertThat(checked.problem("SHEETS_JOINED").message()).contains("\"January\" lacks \"Remark\"");
    }

    @Test
    void endsEachSheetWhereAnotherTableBegins() {
        String january = HEADER
                + row(2, "2024-01-30", "Nairobi", 10)
                + row(3, "2024-01-31", "Kisumu", 2)
                + row(5, "Product", "Group", "Owner")
                + row(6, 17, "Tea", "Ann");
        String february = HEADER + row(2, "2024-02-28", "Kisumu", 5) + row(8, "2024-02-29", "Kisumu", 6);

        Checked checked = check(new XlsxFile()
                .sheet("January", january)
                .sheet("February", february)
                .bytes());

        assertThat(checked.sum("Revenue")).isEqualTo("23");
        assertThat(checked.problem("OTHER_TABLE").sheet()).isEqualTo("January");
    }

    @Test
    void doesNotJoinSheetsThatOnlyResembleEachOther() {
        byte[] file = new XlsxFile()
                .sheet("Sales", HEADER + row(2, "2024-01-30", "Nairobi", 10) + row(3, "2024-01-31", "Kisumu", 2))
                .sheet("Budget", row(1, "Date", "Branch", "Budget") + row(2, "2024-01-30", "Nairobi", 11))
                .bytes();

        Checked checked = check(file);

        assertThat(checked.sum("Revenue")).isEqualTo("12");
        assertThat(checked.problem("SHEETS_LEFT_OUT").message()).contains("\"Budget\"");
    }

    @Test
    void readsWhatIsHiddenAndSaysSo() {
        String rows = HEADER
                + row(2, "2024-01-30", "Nairobi", 10)
                + row(3, "2024-01-31", "Kisumu", 2).replace("<row ", "<row hidden='1' ");
        String xml = "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";

        Checked checked =
                check(new XlsxFile().sheet("Sales", "state='veryHidden'", xml).bytes());

        assertThat(checked.sum("Revenue")).isEqualTo("12");
        assertThat(checked.problem("HIDDEN_ROW").firstRows()).containsExactly(3L);
        assertThat(checked.problems()).contains("HIDDEN_SHEET");
    }

    private static byte[] sheet(String rows) {
        return new XlsxFile().sheet("Sales", rows).bytes();
    }

    private static Checked check(byte[] file) {
        return Checked.of(file, Map.of());
    }

    @Test
    void saysWhatAWorkbookIsWrittenIn() {
        var dialect = check(sheet(HEADER + row(2, "2024-01-30", "Nairobi", 10)))
                .verdict()
                .report()
                .dialect();

        assertThat(List.of(dialect.format(), dialect.sheet(), dialect.headerRow()))
                .isEqualTo(List.of("xlsx", "Sales", 1L));
    }
}
