package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are sums of others: never counted as sales, while no sale is lost to a word. */
class TotalRowsTest {
    private static final String HEADER = "Date,Product,Qty,Amount\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // read, accepted, held back, ignored, sum of the amounts
                "of all rows#31 Tea 2 20.50;31 Milk 3 57.50;31 TOTAL 5 78.00#3 2 0 1 78",
                "of each day#30 Tea 2 20;30 Milk 3 30;30 Total 5 50;31 Tea 1 7;31 Milk 1 8;31 Total 2 15#6 4 0 2 65",
                "of each day and all#30 Tea 2 20;30 Milk 3 30;30 Total 5 50;31 Tea 1 7;31 Milk 1 8;31 Total 2 15"
                        + ";31 Grand_total 7 65#7 4 0 3 65",
                "of days with one sale#30 Tea 2 20;30 TOTAL 2 20;31 Tea 1 7;31 TOTAL 1 7#4 2 0 2 27",
                "above their rows#30 Total 5 50;30 Tea 2 20;30 Milk 3 30;31 Total 2 15;31 Tea 1 7;31 Milk 1 8#6 4 0 2"
                        + " 65",
                "all above at the top#31 TOTAL 7 65;30 Tea 2 20;30 Milk 3 30;31 Tea 1 7;31 Milk 1 8#5 4 0 1 65",
                "that run on#30 Tea 2 20;30 Running_total 2 20;31 Milk 3 30;31 Running_total 5 50#4 2 0 2 50",
                "with a mean price beside#31 Tea 2 20;31 Milk 3 30;31 TOTAL 4.2 50#3 2 0 1 50",
                "rounded#31 Tea 1 10.333;31 Milk 1 10.333;31 Soap 1 10.333;31 TOTAL 3 31.00#4 3 0 1 30.999",
                "in German#31 Tee 2 20;31 Milch 3 30;31 Summe 5 50#3 2 0 1 50",
                "in German, by Excel#31 Tee 2 20;31 Milch 3 30;31 Gesamtergebnis 5 50#3 2 0 1 50",
                "in Turkish#31 Cay 2 20;31 Sut 3 30;31 Genel_toplam 5 50#3 2 0 1 50",
                "in Arabic#31 a 2 20;31 b 3 30;31 \u0627\u0644\u0645\u062c\u0645\u0648\u0639 5 50#3 2 0 1 50",
                "in Finnish#31 Tee 2 20;31 Maito 3 30;31 Yhteens\u00e4 5 50#3 2 0 1 50",
                "in Korean#31 a 2 20;31 b 3 30;31 \ud569\uacc4 5 50#3 2 0 1 50",
                "named with a colon#31 Tea 2 20;31 Milk 3 30;31 Total: 5 50#3 2 0 1 50",
                "of one product, by its name#30 Tea 2 20;31 Tea 3 30;31 Tea_Total 5 50#3 2 0 1 50",
                "without date#30 Tea 2 20;31 Milk 3 30;- TOTAL 5 50#3 2 0 1 50",
                "without date or label#30 Tea 2 20;31 Milk 3 30;- - 5 50#3 2 0 1 50",
                "unlabelled after each part#30 Tea 2 20;31 Milk 3 30;- - 5 50;31 Tea 1 7;31 Milk 1 8;- - 2 15#6 4 0 2"
                        + " 65",
                "only of the money#30 Tea 2 20;31 Milk 3 30;- - - 50#3 2 0 1 50",
                "of which one is wrong#30 Tea 2 20.25;30 Milk 3 30;30 Total 5 50.25;31 Tea 1 7;31 Milk 1 8;31 Total 9"
                        + " 99#6 4 1 1 65.25",
                // not totals
                "a brand#30 Shell 2 20;30 Total 3 30;31 Shell 4 44;31 Total 1 9#4 4 0 0 103",
                "a brand that fits once by chance#30 BP 2 20;30 Shell 1 10;30 Total 3 30;31 BP 4 44;31 Shell 5 50"
                        + ";31 Total 1 9;31 Total 2 13#7 7 0 0 176",
                "a label with a sum that is none#30 Tea 2 20;31 Milk 3 30;31 TOTAL 9 99#3 3 0 0 149",
                "a product#30 Tea 2 20;31 Total_Wine 3 30;31 Total_Gym 1 5#3 3 0 0 55",
                "numbers alone that are no sum#30 Tea 2 20;31 Milk 3 30;- - 9 99#3 2 1 0 50",
                "a sale without a date#30 Tea 2 20;31 Milk 3 30;- Soap 5 50#3 2 1 0 50"
            })
    void areFoundByTheirNumbers(String what, String rows, String expected) {
        Checked checked = Checked.of(HEADER + rows(rows));

        String found = checked.rows().toString().replaceAll("[\\[\\],]", "") + " " + checked.sum("Amount");
        assertThat(found).as(what).isEqualTo(expected);
        assertThat(checked.problems().contains("TOTAL_ROW"))
                .isEqualTo(checked.rows().get(3) > 0);
    }

    private static String rows(String text) {
        StringBuilder rows = new StringBuilder();
        for (String row : text.split(";")) {
            String[] cells = row.split(" ");
            rows.append(cells[0].equals("-") ? "" : "2024-01-" + cells[0]);
            Stream.of(cells).skip(1).forEach(cell -> rows.append(',')
                    .append(cell.equals("-") ? "" : cell.replace('_', ' ')));
            rows.append('\n');
        }
        return rows.toString();
    }

    @Test
    void areFoundWhereverTheirGroupLies() {
        Checked checked = Checked.of(
                """
                Month,Country,Product,Sales
                2024-01-01,Kenya,Tea,60
                2024-01-01,Uganda,Tea,10
                2024-02-01,Kenya,Tea,70
                2024-01-01,Kenya,Coffee,40
                2024-01-01,Uganda,Coffee,5
                2024-02-01,Kenya,Coffee,30
                2024-01-01,Kenya,Total,100
                2024-01-01,Uganda,Total,15
                2024-02-01,Kenya,Total,100
                2024-01-01,Total,Total,115
                """);

        assertThat(checked.rows()).containsExactly(10L, 6L, 0L, 4L);
        assertThat(checked.sum("Sales")).isEqualTo("215");
    }

    @Test
    void areLookedAtWhereTheNumbersDoNotTell() {
        Checked totals = Checked.of(HEADER + rows("30 Tea 2 20;31 Milk 3 30;31 TOTAL 9 99"));
        Checked names = Checked.of(HEADER + rows("30 Tea 2 20;31 Milk 3 30;31 Total_Gym 9 99"));

        assertThat(totals.problems()).contains("POSSIBLE_TOTAL_ROW");
        assertThat(totals.outcome()).isEqualTo(Outcome.ACCEPT_WITH_WARNINGS);
        assertThat(names.problems()).doesNotContain("POSSIBLE_TOTAL_ROW");
    }

    @ParameterizedTest
    @CsvSource({"20240105,20240106", "1704412800,1704499200", "2024-01-05,2024-01-06"})
    void areNoProductsBesideACompactDate(String day, String next) {
        Checked checked = Checked.of("Date,Shop,Amount\n"
                + (day + ",Total Wine,5\n" + next + ",Total Gym,6\n").repeat(3) + next + ",Summit,7\n");

        assertThat(checked.rows()).containsExactly(7L, 7L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("40");
    }

    @Test
    void mayStandBesideACompactDate() {
        Checked checked = Checked.of("Date,Shop,Amount\n20240105,Kisumu,5\n20240106,Thika,6\n20240106,TOTAL,11\n");

        assertThat(checked.rows()).containsExactly(3L, 2L, 0L, 1L);
    }
}
