package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final String ROWS = "31/01/2024,Nairobi,5,10.50\n".repeat(3)
            + "01/02/2024,Kisumu,6,11.50\n02/02/2024,Kisumu,7,12.50\n03/02/2024,Thika,8,13.50\n"
            + "04/02/2024,Thika,9,14.50\n05/02/2024,Thika,9,15.50\n";
    private static final String FILE = "Date,Branch,Qty,Amount\n" + ROWS;

    @Test
    void writesCleanRowsWithTimeAndLineNumber() {
        Checked checked =
                Checked.of("\n\"Order\nDate\",Branch,Amount\n31/01/2024,\"a, b\",\"1,204.50\"\n01/02/2024,,(3)\n");

        assertThat(checked.clean())
                .containsExactly(
                        "__time,__row,Order Date,Branch,Amount",
                        "2024-01-31T00:00:00.000,4,2024-01-31,\"a, b\",1204.50",
                        "2024-02-01T00:00:00.000,5,2024-02-01,,-3");
        assertThat(checked.outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void accountsForEveryRow() {
        Checked checked = Checked.of("Report,,,\n\n" + FILE + ",,,\nDate,Branch,Qty,Amount\n" + ROWS
                + "06/02/2024,Thika,many,1\n,Thika,9,1\nsoon,Thika,9,1\nTotal,,999,999\nPrinted by Ann\n");

        assertThat(checked.rows()).containsExactly(23L, 16L, 3L, 4L);
        assertThat(checked.sum("Amount")).isEqualTo("198");
        assertThat(checked.problems())
                .contains(
                        "TIME_MISSING",
                        "TIME_NOT_UNDERSTOOD",
                        "CELL_NOT_UNDERSTOOD",
                        "TOTAL_ROW",
                        "REMARK_ROW",
                        "REPEATED_HEADER",
                        "BLANK_ROW",
                        "TITLE_ROWS");
    }

    @Test
    void namesTheLinesOfAProblemAsTheFileCountsThem() {
        Checked checked = Checked.of("\"Title\nof two lines\",,,\n\n" + FILE + "06/02/2024,Thika,many,1\n");

        Problem problem = checked.verdict().report().problems().get(0);

        assertThat(problem.code()).isEqualTo("CELL_NOT_UNDERSTOOD");
        assertThat(problem.firstRows()).containsExactly(13L);
        assertThat(problem.examples()).containsExactly("many");
        assertThat(problem.message())
                .isEqualTo("1 row has a cell in \"Qty\" that is unlike the rest of the column, such as"
                        + " \"many\", and was held back.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "06/02/2024,Thika,x,9,1#ROW_TOO_LONG",
                "06/02/2024,,Thika,9,1#ROW_TOO_LONG",
                "06/02/2024,9,1#ROW_TOO_SHORT",
                "06/02/2024,Thika#ROW_TOO_SHORT",
            })
    void neverShiftsARaggedRow(String row, String code) {
        Checked checked = Checked.of(FILE + row + "\n");

        assertThat(checked.rows()).containsExactly(9L, 8L, 1L, 0L);
        assertThat(checked.problems()).contains(code);
        assertThat(checked.quarantine().get(1)).contains(code).contains(",10,");
    }

    @Test
    void takesRowsThatEndInADelimiter() {
        assertThat(Checked.of(FILE.replace("0\n", "0,\n")).rows()).containsExactly(8L, 8L, 0L, 0L);
    }

    @Test
    void fillsUpRowsThatLeaveOutEmptyCellsAtTheEnd() {
        String rows = "2024-01-31,5\n2024-02-01,6\n2024-02-02,7\n2024-02-03,8,paid\n2024-02-04,9,\n";

        Checked checked = Checked.of("Date,Amount,Note\n" + rows);

        assertThat(checked.rows()).containsExactly(5L, 5L, 0L, 0L);
        assertThat(checked.problems()).contains("ROW_SHORTENED");
    }

    @Test
    void stopsWhereAnotherTableBegins() {
        Checked checked = Checked.of(FILE + "\nBranch,Manager,Target\nThika,Ann,5\nKisumu,Bob,6\n");

        assertThat(checked.rows()).containsExactly(12L, 8L, 0L, 4L);
        assertThat(checked.problems()).contains("OTHER_TABLE");
        assertThat(checked.sum("Amount")).isEqualTo("99");
    }

    @Test
    void keepsTheFirstRowOfAFileWithoutHeader() {
        Checked checked = Checked.of(ROWS);

        assertThat(checked.names()).containsExactly("column_1", "column_2", "column_3", "column_4");
        assertThat(checked.rows()).containsExactly(8L, 8L, 0L, 0L);
        assertThat(checked.problems()).contains("NO_HEADER");
    }

    @Test
    void joinsAHeaderOfTwoRows() {
        Checked checked = Checked.of("Sale,Sale,Sold,Sold\n" + FILE);

        assertThat(checked.names()).containsExactly("Sale Date", "Sale Branch", "Sold Qty", "Sold Amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                ",,2023,,2024,~Date,Branch,Sales,Cost,Sales,Cost#Date;Branch;2023 Sales;2023 Cost;2024 Sales;2024 Cost",
                "Date,Branch,2023,,2024,~,,Sales,Cost,Sales,Cost#Date;Branch;2023 Sales;2023 Cost;2024 Sales;2024 Cost",
                ",,Jan 2024,,Feb 2024,~Date,Branch,Qty,Value,Qty,Value"
                        + "#Date;Branch;Jan 2024 Qty;Jan 2024 Value;Feb 2024 Qty;Feb 2024 Value",
                "Sale,,Shop A,,Shop B,~Date,Place,Sales,Cost,Sales,Cost"
                        + "#Sale Date;Sale Place;Shop A Sales;Shop A Cost;Shop B Sales;Shop B Cost"
            })
    void carriesTheTextOfMergedHeaderCells(String header, String names) {
        String rows = "31/01/2024,Nairobi,5,4,7,6\n01/02/2024,Thika,8,7,9,8\n";

        Checked checked = Checked.of(header.replace('~', '\n') + "\n" + rows);

        assertThat(checked.names()).containsExactly(names.split(";"));
        assertThat(checked.rows()).containsExactly(2L, 2L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sales report,,,\nDate,Branch,Qty,Amount\n", "Sales,2024,,\nDate,Branch,Qty,Amount\n"})
    void takesATitleForNoHeader(String header) {
        assertThat(Checked.of(header + ROWS).names()).containsExactly("Date", "Branch", "Qty", "Amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Organization:,ACME LTD,,,\nReport Date:,2024-02-01,,,\n,,,,\n",
                "Report Date:,2024-02-01,,,\nCount:,3,,,\n",
                ",,,12,78\n"
            })
    void passesOverFactsAboveTheHeader(String facts) {
        Checked checked = Checked.of(facts + "Date,Item,Note,Qty,Amount\n" + "2024-01-31,Tea,x,3,19.50\n".repeat(4));

        assertThat(checked.names()).containsExactly("Date", "Item", "Note", "Qty", "Amount");
        assertThat(checked.rows()).containsExactly(4L, 4L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("78");
    }

    @Test
    void namesColumnsApart() {
        Checked checked = Checked.of(" Date ,,Amount,Amount\n" + ROWS);

        assertThat(checked.names()).containsExactly("Date", "column_2", "Amount", "Amount (2)");
    }

    @Test
    void addsTheTimeOfDayOfAnotherColumn() {
        Checked checked = Checked.of("Date,Time,Amount\n31/01/2024,13:08,1\n31/01/2024,1:09 AM,2\n");

        assertThat(checked.clean())
                .contains(
                        "2024-01-31T13:08:00.000,2,2024-01-31,13:08,1",
                        "2024-01-31T01:09:00.000,3,2024-01-31,1:09 AM,2");
    }

    @Test
    void prefersTheDateOfTheSale() {
        Checked checked = Checked.of("Ship Date,Birth Date,Order Date,Amount\n2024-02-02,1990-01-01,2024-01-31,5\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Order Date");
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPDATE,ORDERDATE",
        "created_at,InvoiceDate",
        "dueDate,Datum",
        "Lieferdatum,Bestelldatum",
        "date,Transaction Date",
        "first_order_date,order_date",
        "OrderDateKey,OrderDate",
        "UpdateDate,DateKey",
        "Paid at,Created at",
        "engage_date,close_date"
    })
    void knowsTheDateOfTheSaleByItsName(String other, String sale) {
        Checked checked =
                Checked.of(other + "," + sale + ",Amount\n2024-02-02,2024-01-31,5\n2024-02-03,2024-01-31,5\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo(sale);
    }

    @Test
    void keepsAColumnOfCodesTextAtItsFirstOddCell() {
        String rows = "2024-01-31,10022,5\n".repeat(40) + "2024-01-31,EC2 5NT,5\n";

        Checked checked = Checked.of("Date,POSTALCODE,Amount\n" + rows);

        assertThat(checked.column("POSTALCODE").type()).isEqualTo(ColumnType.STRING);
        assertThat(checked.rows()).containsExactly(41L, 41L, 0L, 0L);
    }

    @Test
    void passesOverTheNamesOfSections() {
        String rows = "January 2024,,\n31/01/2024,Tea,5\nFebruary 2024,,\n28/02/2024,Tea,5\n";

        assertThat(Checked.of("Date,Item,Amount\n" + rows).rows()).containsExactly(4L, 2L, 0L, 2L);
    }

    @Test
    void asksWhenTheDatesOfAllRowsCanBeReadTwoWays() {
        String text = "Date,Amount\n03/04/2024,5\n05/06/2024,6\n";

        Checked open = Checked.of(text);
        Checked answered = Checked.of(text.getBytes(UTF_8), Map.of("DATE_ORDER:Date", "MDY"));

        assertThat(open.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
        assertThat(open.clean()).isEmpty();
        assertThat(open.verdict().report().question().options())
                .extracting(option -> option.value() + " " + option.preview().get(0))
                .containsExactly("DMY 03/04/2024 is 3 April 2024", "MDY 03/04/2024 is 4 March 2024");
        assertThat(answered.clean()).contains("2024-03-04T00:00:00.000,2,2024-03-04,5");
    }

    @Test
    void letsTheWholeColumnDecideTheOrderOfDayAndMonth() {
        String ambiguous = "03/04/2024,5\n".repeat(5000);

        assertThat(Checked.of("Date,Amount\n" + ambiguous + "13/04/2024,5\n")
                        .column("Date")
                        .min())
                .isEqualTo("2024-04-03");
        assertThat(Checked.of("Date,Amount\n" + ambiguous + "04/13/2024,5\n")
                        .column("Date")
                        .min())
                .isEqualTo("2024-03-04");
    }

    @Test
    void asksWhenNumbersCanBeReadTwoWays() {
        Checked open = Checked.of("Datum;Betrag\n2024-01-31;1.204\n2024-02-01;2.506\n");

        assertThat(open.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
        assertThat(open.verdict().report().question().key()).isEqualTo("DECIMAL_SIGN:Betrag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2024-02-01,5.75,;2024-02-02,5.75,,#2",
                "2024-02-01,5.75;2024-02-02,5.75,,#2",
                "2024-02-01,5.75#1",
                "2024-02-01,5.75;2024-02-02,6.25;2024-02-03,7.25#3",
                "2024-02-01,5.75,,;2024-02-02,6.25,,#2"
            })
    void neverCutsCentsOff(String late, long lateRows) {
        Checked checked = Checked.of("Date,Amount,Note\n" + "2024-01-31,7.0,\n2024-01-31,8.0,x\n".repeat(9)
                + late.replace(';', '\n') + "\n");

        String whole = Stream.of(late.split("[,;]"))
                .filter(cell -> cell.matches("\\d\\.\\d+"))
                .map(BigDecimal::new)
                .reduce(new BigDecimal(135), BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
        assertThat(checked.rows()).containsExactly(18 + lateRows, 18 + lateRows, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,250\" 980 15000", "1.250 980 15000", "1.085 1 1.101"})
    void asksWhenWholeNumbersBesideLeaveTheSignOpen(String amounts) {
        String rows = "2024-01-31," + amounts.replace(" ", "\n2024-01-31,") + "\n";

        Checked checked = Checked.of("Date,Amount\n" + rows.repeat(4));

        assertThat(checked.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$4,667;$567;$1,085#6319",
                "4.667 €;567 €;1.085 €#6319",
                "KSh 4,667/=;567/=;1,085/=#6319",
                "KWD 4.667;KWD 567;KWD 1.085#",
                "$4,667;$567;$1085#"
            })
    void takesAmountsOfMoneyForThousandsWhereSmallOnesStandWithoutASeparator(String amounts, String sum) {
        String rows = "2024-01-31;" + amounts.replace(";", "\n2024-01-31;") + "\n";

        Checked checked = Checked.of("Date;Amount\n" + rows);

        assertThat(checked.outcome() == Outcome.NEEDS_DECISION).isEqualTo(sum == null);
        if (sum != null) {
            assertThat(checked.sum("Amount")).isEqualTo(sum);
        }
    }

    @Test
    void cutsNoDecimalsOffMoneyThatHasNone() {
        Checked checked = Checked.of("Tanggal,Harga\n31/01/2024,Rp12.500\n31/01/2024,Rp7.000\n");

        assertThat(checked.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(checked.sum("Harga")).isEqualTo("19500");
    }

    @Test
    void letsAnotherColumnDecideTheDecimalSign() {
        Checked checked = Checked.of("Datum;Preis;Betrag\n2024-01-31;1,5;1.204\n2024-02-01;2,5;2.506\n");

        assertThat(checked.sum("Betrag")).isEqualTo("3710");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "Date,Amount\n"})
    void refusesAFileWithoutRows(String text) {
        assertThat(Checked.of(text).problems()).containsAnyOf("FILE_EMPTY", "NO_ROWS");
        assertThat(Checked.of(text).outcome()).isEqualTo(Outcome.REJECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Date,Item,Amount#2024-01-05,Tea,12,50;2024-01-06,Tea,7,05#true",
                "Date,Price,Amount#2024-01-05,1,50,3,00;2024-01-06,2,50,5,00#true",
                "Date,Item,Amount#2024-01-05,Tea,1,250;2024-01-06,Tea,12,500#true",
                "Date,Item,Amount#2024-01-05,Tea,1250,250;2024-01-06,Tea,12,500#false",
                "Date,Item,Qty,#2024-01-05,Tea,12,50;2024-01-06,Tea,7,15#false",
                "Date,Item,Amount#2024-01-05,Tea,12,note;2024-01-06,Tea,7,other#false"
            })
    void refusesToCutAmountsAtTheirDecimalComma(String header, String rows, boolean refused) {
        Checked checked = Checked.of(header + "\n" + rows.replace(';', '\n') + "\n");

        assertThat(checked.problems().contains("DECIMALS_SPLIT")).isEqualTo(refused);
        assertThat(checked.outcome() == Outcome.REJECT).isEqualTo(refused);
    }

    @Test
    void refusesToCutAReportForPrintingAtItsBlanks() {
        String file = "Date       Item     Branch    Qty    Amount\n2024-01-25 Tea      Nairobi   24     1061.04\n"
                + "2024-01-28 Coffee   Kisumu    2      60.30\n2024-01-31 Sugar    Thika     36     1622.52\n";

        assertThat(Checked.of(file).outcome()).isEqualTo(Outcome.REJECT);
        assertThat(Checked.of(file).problems()).contains("COLUMNS_BY_BLANKS");
    }

    @Test
    void datesSalesByTheColumnThatAllRowsHave() {
        Checked checked = Checked.of("Name,Paid at,Created at,Quantity\n#1,2024-01-05,2024-01-05,1\n#1,,2024-01-05,2\n"
                + "#2,2024-01-07,2024-01-06,1\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Created at");
        assertThat(checked.sum("Quantity")).isEqualTo("4");
    }

    @Test
    void readsPastMarksOfDirection() {
        Checked checked =
                Checked.of("Date,Amount\n\u200e05/01/2024,\u202a1.50\u202c\n\u200e16/01/2024,\u202a2.50\u202c\n");

        assertThat(checked.sum("Amount")).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\u0661\u066c\u0662\u0663\u0664\u066b\u0665#1234.5",
                "\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15#1234.5",
                "\u0967,\u0968\u0969,\u096a\u096b\u096c.\u096d#123456.7",
                "=\"1,234.5\"#1234.5",
                "=\"12\"#12",
                "\u0663\u066b\u0665#3.5",
                "\u0661\u0662#12",
                "1,234.5 \u0631.\u0633#1234.5",
                "ZK 1,234.50#1234.5",
                "\\1,234#1234",
                "Shs 1,234.50#1234.5",
                "COP$1,234.50#1234.5"
            })
    void addsUpNumbersInTheDigitsAndMoneyOfAllCountries(String cell, String value) {
        Checked checked = Checked.of("Date;Amount\n2024-01-05;"
                + cell.replace("\"", "\"\"").replaceAll("^(.*)$", "\"$1\"") + "\n2024-01-06;2.5\n");

        assertThat(checked.sum("Amount"))
                .isEqualTo(new BigDecimal(value)
                        .add(new BigDecimal("2.5"))
                        .stripTrailingZeros()
                        .toPlainString());
        assertThat(checked.clean().get(1)).matches("[\\x00-\\x7f]*,[0-9.]+");
    }

    @ParameterizedTest
    @CsvSource({"12.50K", "50p", "1.5 MT"})
    void takesNoUnitForMoney(String cell) {
        Checked checked = Checked.of("Date,Amount\n2024-01-05," + cell + "\n2024-01-06," + cell + "\n");

        assertThat(checked.sum("Amount")).isEqualTo("none");
        assertThat(checked.problems()).contains("AMOUNTS_NOT_READABLE");
    }

    @Test
    void takesYearsForNamesBesideANameOfDates() {
        Checked checked = Checked.of("Date,2023,2024\n2024-01-05,5,6\n2024-01-06,7,8\n");

        assertThat(checked.names()).containsExactly("Date", "2023", "2024");
    }

    @Test
    void refusesAFileThatSaysNotWhen() {
        assertThat(Checked.of("Item,Amount\nTea,5\nCoffee,6\n").problems()).contains("NO_TIME_COLUMN");
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600, FILE_DAMAGED",
        "D0CF11E0A1B11AE1, FILE_DAMAGED",
        "50415231150415, FILE_DAMAGED",
        "255044462D312E37, NOT_A_TABLE",
        "0001020304050607080102030405, NOT_A_TABLE"
    })
    void refusesWhatIsNoText(String bytes, String code) {
        Checked checked = Checked.of(java.util.HexFormat.of().parseHex(bytes), Map.of());

        assertThat(checked.problems()).containsAnyOf(code, "FILE_EMPTY");
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Zip#01307,05454#STRING", "Invoice No#536365,C536379#STRING", "CustomerID#17850.0,12431.0#INTEGER",
                "Price#17850.0,12431.5#DECIMAL", "Paid#yes,no#BOOLEAN", "Phone#+254712345678,+254712345679#STRING",
                "Card#4111111111111111,4111111111111112#STRING", "Size#38,XL#STRING", "Price#14.00,9.80#DECIMAL",
                "Invoice ID#750-67-8428,226-31-3081#STRING", "Due Date#2024-01-05,2024-02-05#DATE"
            })
    void decidesWhatAColumnIs(String name, String cells, ColumnType type) {
        StringBuilder text = new StringBuilder("Order Date," + name + ",Amount\n");
        for (String cell : cells.split(",", -1)) {
            text.append("2024-01-31,").append(cell).append(",1\n");
        }

        assertThat(Checked.of(text.toString()).column(name).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Price#12/kg;14/kg;9#true",
                "\u91d1\u989d#1.2\u4e07;3\u4e07;4\u4e07#true",
                "Sales Amount#KES12k;KES14k;KES9k#true",
                "Amount#12;ask;see note;free#true",
                "Unit#1kg;500g;2l#false",
                "Sales#Ann;Bob;Cem#false",
                "Comment#12;ask;see note;free#false",
                "Price#12;14;15#false"
            })
    void warnsOfAmountsThatCannotBeRead(String name, String cells, boolean warned) {
        String rows = "2024-01-31,5," + cells.replace(";", "\n2024-01-31,5,") + "\n";

        assertThat(Checked.of("Date,Qty," + name + "\n" + rows).problems().contains("AMOUNTS_NOT_READABLE"))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Currency#KES;USD;KES#KES, USD", "Währung#€;CHF;€#CHF, EUR", "ccy#usd;USD;usd#",
                "Column 3#EUR;USD;GBP#EUR, GBP, USD", "Currency#KES;KES;KES#", "Grade#A;B;C#",
                "Moneda#USD;EUR;GBP;KES;TZS;UGX#EUR, GBP, KES, TZS, USD and others"
            })
    void namesTheCurrenciesOfAColumnOfThem(String name, String cells, String named) {
        String rows = "2024-01-31,5," + cells.replace(";", "\n2024-01-31,5,") + "\n";

        Checked checked = Checked.of("Date,Amount," + name + "\n" + rows);

        assertThat(checked.problems().contains("MIXED_CURRENCIES")).isEqualTo(named != null);
        assertThat(checked.verdict().report().problems())
                .filteredOn(problem -> problem.code().equals("MIXED_CURRENCIES"))
                .allMatch(problem -> problem.message().contains(": " + named + "."));
    }

    @Test
    void givesTheSameBytesForTheSameFile() {
        assertThat(Checked.of(FILE).clean()).isEqualTo(Checked.of(FILE).clean());
    }
}
