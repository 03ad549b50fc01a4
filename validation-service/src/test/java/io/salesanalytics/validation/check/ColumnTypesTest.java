package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column is, and which says when a sale was. */
class ColumnTypesTest {
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

    @Test
    void keepsAColumnOfCodesTextAtItsFirstOddCell() {
        String rows = "2024-01-31,10022,5\n".repeat(40) + "2024-01-31,EC2 5NT,5\n";

        Checked checked = Checked.of("Date,POSTALCODE,Amount\n" + rows);

        assertThat(checked.column("POSTALCODE").type()).isEqualTo(ColumnType.STRING);
        assertThat(checked.rows()).containsExactly(41L, 41L, 0L, 0L);
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
        "engage_date,close_date",
        "ERDAT,FKDAT"
    })
    void knowsTheDateOfTheSaleByItsName(String other, String sale) {
        Checked checked =
                Checked.of(other + "," + sale + ",Amount\n2024-02-02,2024-01-31,5\n2024-02-03,2024-01-31,5\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo(sale);
    }

    @Test
    void knowsDaysByTheirNumbersWhereNoNameSaysDate() {
        Checked checked = Checked.of("Beleg;ZZDAT;Amount\nA1;20240131;5\nA2;20240201;6\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("ZZDAT");
        assertThat(checked.column("ZZDAT").min()).isEqualTo("2024-01-31");
        assertThat(checked.sum("Amount")).isEqualTo("11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a code by its name#Order ID#20240131,20240201",
                "an amount by its name#Amount Paid#20240131,20240201",
                "the name of something else#Filiale#20240131,20240201",
                "one value only#ZZDAT#20240131,20240131",
                "one that is no day#ZZDAT#20240131,20240132"
            })
    void takesNumbersThatMerelyLookLikeDaysForNone(String what, String name, String cells) {
        Checked checked = Checked.of(name + ";Price\n" + cells.replace(",", ";5\n") + ";6\n");

        assertThat(checked.problems()).as(what).contains("NO_TIME_COLUMN");
        assertThat(checked.column(name).type()).isEqualTo(ColumnType.INTEGER);
    }

    @Test
    void prefersADateByItsNameToDaysByTheirNumbers() {
        Checked checked = Checked.of("ZZDAT;Year;Amount\n20240131;2023;5\n20240201;2023;6\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Year");
        assertThat(checked.column("ZZDAT").type()).isEqualTo(ColumnType.INTEGER);
    }

    @Test
    void datesSalesByTheColumnThatAllRowsHave() {
        Checked checked = Checked.of("Name,Paid at,Created at,Quantity\n#1,2024-01-05,2024-01-05,1\n#1,,2024-01-05,2\n"
                + "#2,2024-01-07,2024-01-06,1\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Created at");
        assertThat(checked.sum("Quantity")).isEqualTo("4");
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
}
