package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedRowsTest {
    private static final RuleSettings TAKEN = new RuleSettings(null, null, null, null, null, true);
    private static final String DAYS =
            """
            Date,Product,Amount
            2024-01-02,Tea,5.00
            ,Milk,6.00
            ,Bread,7.00
            2024-01-03,Tea,8.00
            ,Milk,9.00
            """;
    private static final String REGIONS =
            """
            Region,Branch,Date,Product,Amount
            North,Thika,2024-01-02,Tea,5.00
            ,,2024-01-02,Milk,6.00
            ,Nyeri,2024-01-02,Tea,7.00
            ,,2024-01-03,Milk,8.00
            North Total,,,,26.00
            South,Thika,2024-01-02,Tea,1.00
            ,,2024-01-03,Milk,2.00
            ,,2024-01-03,Bread,4.00
            South Total,,,,7.00
            Grand Total,,,,33.00
            """;

    @Test
    void showWhatCouldBeTakenAndTakeNothing() {
        Checked checked = Checked.of(DAYS);

        assertThat(checked.rows()).containsExactly(5L, 2L, 3L, 0L);
        assertThat(checked.verdict().report().outcome()).isEqualTo(Outcome.REJECT);
        assertThat(checked.problem("GROUPED_ROWS").severity()).isEqualTo(Severity.INFO);
        assertThat(checked.problem("GROUPED_ROWS").message()).startsWith("\"Date\" stands only in the first row");
    }

    @Test
    void giveTheDateOfAGroupToTheRowsBelow() {
        Checked checked = Checked.of(DAYS, TAKEN);

        assertThat(checked.rows()).containsExactly(5L, 5L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("35");
        assertThat(checked.clean())
                .filteredOn(line -> line.contains("Milk"))
                .anyMatch(line -> line.contains("2024-01-02") && line.contains("6"))
                .anyMatch(line -> line.contains("2024-01-03") && line.contains("9"));
        assertThat(checked.problem("GROUPED_ROWS_FILLED").severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.problem("GROUPED_ROWS_FILLED").rows()).isEqualTo(3);
        assertThat(checked.problems()).doesNotContain("GROUPED_ROWS", "TIME_MISSING");
    }

    @Test
    void giveTheNamesOfNestedGroupsAndLeaveTotalsAlone() {
        Checked checked = Checked.of(REGIONS, TAKEN);

        assertThat(checked.rows()).containsExactly(10L, 7L, 0L, 3L);
        assertThat(checked.sum("Amount")).isEqualTo("33");
        assertThat(checked.clean())
                .filteredOn(line -> line.contains("North"))
                .hasSize(4)
                .filteredOn(line -> line.contains("Thika"))
                .hasSize(2);
        assertThat(checked.clean())
                .filteredOn(line -> line.contains("South") && line.contains("Thika"))
                .hasSize(3);
        assertThat(checked.problem("GROUPED_ROWS_FILLED").rows()).isEqualTo(5);
        assertThat(checked.problems()).doesNotContain("GROUPED_NAMES");
    }

    /** A subtotal without a label, a column that is only sometimes filled in, and a name that comes again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note,Date,Product,Amount\nnew,2024-01-02,Tea,5\n,2024-01-02,Milk,6\nnew,2024-01-03,Tea,7\n,2024-01-03,Milk,8\n",
                "Date,Note,Product,Amount\n2024-01-02,new,Tea,5\n2024-01-03,,Milk,6\n2024-01-04,,Tea,7\n",
                "Region,Date,Product,Amount\n,2024-01-02,Tea,5\nNorth,2024-01-02,Milk,6\n,2024-01-03,Tea,7\nSouth,2024-01-03,Milk,8\n",
                "Date,Qty,Amount\n2024-01-02,1,5\n,2,6\n2024-01-03,1,7\n,2,8\n"
            })
    void fillNothingWhereBlanksMayBeMeant(String file) {
        Checked asItStands = Checked.of(file);

        Checked checked = Checked.of(file, TAKEN);

        assertThat(checked.problems()).doesNotContain("GROUPED_ROWS_FILLED").isEqualTo(asItStands.problems());
        assertThat(checked.clean()).isEqualTo(asItStands.clean());
    }

    @Test
    void leaveSubtotalsWithoutALabelHeldBack() {
        Checked checked = Checked.of(DAYS.replace("2024-01-03,Tea", ",,18.00\n2024-01-03,Tea"), TAKEN);

        assertThat(checked.rows().get(1)).isEqualTo(5);
        assertThat(checked.sum("Amount")).isEqualTo("35");
    }
}
