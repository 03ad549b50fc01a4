package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposedRepairTest {
    private static final String ROWS = IntStream.range(10, 30)
            .mapToObj(i -> "2024-03-%d,%s,%d,%d.50%n".formatted(i, i % 2 == 0 ? "Thika" : "Kisumu", i % 7, i * 3))
            .collect(Collectors.joining());
    private static final String FILE = "Day,Branch,Qty,Amount\n" + ROWS;

    @Test
    void showsARepairAndTakesNone() {
        Checked whole = Checked.of(FILE);

        Checked checked = Checked.of(FILE + "2024-04-01Thika,3,9.50\n2024-04-02,Thika,,3,9.50\n");

        assertThat(checked.rows()).containsExactly(22L, 20L, 2L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo(whole.sum("Amount"));
        assertThat(checked.clean()).isEqualTo(whole.clean());
        Problem proposed = checked.problem("REPAIR_PROPOSED");
        assertThat(proposed.severity()).isEqualTo(Severity.INFO);
        assertThat(proposed.rows()).isEqualTo(2);
        assertThat(proposed.firstRows()).containsExactly(22L, 23L);
        assertThat(proposed.examples())
                .containsExactly(
                        "2024-04-01Thika,3,9.50 → 2024-04-01 | Thika | 3 | 9.50",
                        "2024-04-02,Thika,,3,9.50 → 2024-04-02 | Thika | 3 | 9.50");
        assertThat(checked.quarantine())
                .containsExactly(
                        "Day,Branch,Qty,Amount,_repair,_row,_reason",
                        "2024-04-01Thika,3,9.50,,\"2024-04-01,Thika,3,9.50\",22,ROW_TOO_SHORT: 3 cells instead of 4",
                        "2024-04-02,Thika,,3,\"2024-04-02,Thika,3,9.50\",23,ROW_TOO_LONG: 5 cells instead of 4;"
                                + " cells beyond the last column: [9.50]");
    }

    @Test
    void readsRowsAsTheyWereMeantWhereTheDataSourceWantsIt() {
        RuleSettings wanted = new RuleSettings(null, null, null, null, null, true);
        Checked meant = Checked.of(FILE + "2024-04-01,Thika,3,9.50\n2024-04-02,Thika,3,9.50\n");

        Checked checked = Checked.of(
                FILE + "2024-04-01Thika,3,9.50\n2024-04-02,Thika,,3,9.50\n2024-04-03,Thika,1125.50\n", wanted);

        assertThat(checked.rows()).containsExactly(23L, 22L, 1L, 0L);
        assertThat(checked.clean()).isEqualTo(meant.clean());
        assertThat(checked.sum("Amount")).isEqualTo(meant.sum("Amount"));
        Problem repaired = checked.problem("ROWS_REPAIRED");
        assertThat(repaired.severity()).isEqualTo(Severity.WARNING);
        assertThat(repaired.firstRows()).containsExactly(22L, 23L);
        assertThat(checked.problem("ROW_TOO_SHORT").firstRows()).containsExactly(24L);
        assertThat(checked.problems()).doesNotContain("REPAIR_PROPOSED", "ROW_TOO_LONG");
    }

    @Test
    void addsNoColumnWhereNothingIsProposed() {
        Checked checked = Checked.of(FILE + "2024-04-01,Thika,1125.50\n");

        assertThat(checked.problems()).doesNotContain("REPAIR_PROPOSED");
        assertThat(checked.quarantine())
                .containsExactly(
                        "Day,Branch,Qty,Amount,_row,_reason",
                        "2024-04-01,Thika,1125.50,,22,ROW_TOO_SHORT: 3 cells instead of 4");
    }

    @Test
    void holdsALineBackThatReadsAsARowWithAnotherDelimiter() {
        Checked checked = Checked.of(FILE + "2024-04-01;Thika;3;9.50\nSource: the till\n");

        assertThat(checked.rows()).containsExactly(22L, 20L, 1L, 1L);
        assertThat(checked.problem("REMARK_ROW").firstRows()).containsExactly(23L);
        assertThat(checked.problem("REPAIR_PROPOSED").firstRows()).containsExactly(22L);
    }

    @Test
    void proposesNothingThatIsNoDay() {
        Checked checked = Checked.of(FILE + "2024-99-01Thika,3,9.50\n");

        assertThat(checked.rows()).containsExactly(21L, 20L, 1L, 0L);
        assertThat(checked.problems()).doesNotContain("REPAIR_PROPOSED");
    }
}
