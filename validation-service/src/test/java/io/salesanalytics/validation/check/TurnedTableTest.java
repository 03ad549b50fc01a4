package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.SalesSemantics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnedTableTest {
    private static final RuleSettings TAKEN = new RuleSettings(null, null, null, null, null, true);
    private static final String MONTHS =
            """
            Region,Product,Code,Jan 2024,Feb 2024,Mar 2024,Total
            North,Tea,007,5.50,6.50,,12.00
            North,Milk,008,7.00,,1.00,8.00
            South,Tea,007,2.00,3.00,4.00,9.00
            Total,,,14.50,9.50,5.00,29.00
            """;

    @Test
    void isProposedAndNotTaken() {
        Checked checked = Checked.of(MONTHS);

        assertThat(checked.verdict().report().outcome()).isEqualTo(Outcome.REJECT);
        assertThat(checked.problem("PERIODS_AS_COLUMNS").severity()).isEqualTo(Severity.INFO);
        assertThat(checked.problem("PERIODS_AS_COLUMNS").message()).contains("3 periods, from \"Jan 2024\" on");
        assertThat(checked.problem("NO_TIME_COLUMN").message()).contains("side by side");
    }

    @Test
    void givesEachAmountARowWithItsPeriod() {
        Checked checked = Checked.of(MONTHS, TAKEN);

        assertThat(checked.rows()).containsExactly(8L, 7L, 0L, 1L);
        assertThat(checked.sum("Amount")).isEqualTo("29");
        assertThat(SalesSemantics.interpret(checked.verdict().report().columns(), "Period", "")
                        .columns())
                .extracting(Column::name, Column::concept)
                .containsExactly(
                        tuple("Region", Concept.REGION),
                        tuple("Product", Concept.PRODUCT),
                        tuple("Code", null),
                        tuple("Period", Concept.DATE),
                        tuple("Amount", Concept.REVENUE));
        assertThat(checked.clean()).anyMatch(line -> line.contains("2024-03-01") && line.contains("Milk"));
        assertThat(checked.problem("PERIODS_TURNED").message())
                .contains("Jan 2024, Feb 2024, Mar 2024", "2 empty cells", "Left out", ": Total.");
        assertThat(checked.problems()).doesNotContain("PERIODS_AS_COLUMNS", "NO_TIME_COLUMN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Product,2022,2023#Tea,5,6;Milk,7,8#2022-01-01#26",
                "Product,2024-01,2024-02#Tea,5,6;Milk,7,8#2024-02-01#26",
                "Product,Q1 2024,Q2 2024#Tea,5,6;Milk,7,8#2024-04-01#26",
                "Product,01/2024,02/2024#Tea,\"1,500.50\",6;Milk,7,8#2024-02-01#1521.5",
                "Product,Jan-24,Feb-24#Tea,5,6.5;Milk,7,8#2024-02-01#26.5"
            })
    void knowsPeriodsAsTheyAreWritten(String header, String rows, String day, String sum) {
        Checked checked = Checked.of(header + "\n" + rows.replace(";", "\n") + "\n", TAKEN);

        assertThat(checked.rows()).containsExactly(4L, 4L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo(sum);
        assertThat(checked.clean()).anyMatch(line -> line.contains(day));
    }

    @Test
    void keepsEveryLineAccountedFor() {
        Checked checked = Checked.of(
                """
                Product,2022,2023
                Tea,5,6
                Milk,7
                Bread,1,2,3

                Salt,n/a,4
                Source: the till
                """,
                TAKEN);

        assertThat(checked.rows()).containsExactly(8L, 5L, 1L, 2L);
        assertThat(checked.sum("Amount")).isEqualTo("22");
        assertThat(checked.quarantine())
                .anyMatch(line -> line.contains("ROW_TOO_LONG") && line.contains("Bread,1,2,3"));
    }

    @Test
    void leavesATableAloneThatSaysWhenItsSalesWere() {
        String file = "Date,Product,2022,2023\n2024-01-02,Tea,5,6\n2024-01-03,Milk,7,8\n";

        assertThat(Checked.of(file, TAKEN).clean()).isEqualTo(Checked.of(file).clean());
        assertThat(Checked.of(file, TAKEN).problems()).doesNotContain("PERIODS_TURNED", "PERIODS_AS_COLUMNS");
    }
}
