package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sender says of columns. */
class ChoicesTest {
    private static final String TWO_DATES =
            """
            Order Date,Ship Date,Price,Pieces,Total
            2024-01-30,2024-02-02,2.50,2,5.00
            2024-01-31,2024-02-03,1.00,3,3.00
            """;

    @Test
    void decideWhichDateIsTheSales() {
        Checked checked = check(TWO_DATES, new ColumnChoice("Ship Date", Role.TIME, null));

        assertThat(checked.verdict().timeColumn()).isEqualTo("Ship Date");
        assertThat(checked.clean().get(1)).startsWith("2024-02-02T00:00:00.000");
    }

    @Test
    void refuseATimeThatIsNone() {
        assertRefused(
                check(TWO_DATES, new ColumnChoice("Total", Role.TIME, null)),
                "COLUMN_CHOICE_IMPOSSIBLE",
                "\"Total\" cannot be what you said: it holds cells that are no dates.");
    }

    @Test
    void refuseToAddUpWords() {
        assertRefused(
                check(
                        TWO_DATES.replace(",2,", ",two,"),
                        new ColumnChoice("Pieces", Role.METRIC, Concept.QUANTITY),
                        new ColumnChoice("Total", Role.METRIC, Concept.REVENUE)),
                "COLUMN_CHOICE_IMPOSSIBLE",
                "\"Pieces\" cannot be what you said: it holds cells that are no numbers, so it cannot be added up.");
    }

    @Test
    void doNotTakeTheTimeAway() {
        assertRefused(
                check(TWO_DATES, new ColumnChoice("Order Date", Role.IGNORED, null)),
                "COLUMN_CHOICE_IMPOSSIBLE",
                "\"Order Date\" cannot be what you said: it is the column that says when each sale was; say which other"
                        + " one does.");
    }

    @Test
    void nameTheColumnsThatThereAre() {
        Checked checked = check(TWO_DATES, new ColumnChoice("Revenue", Role.METRIC, Concept.REVENUE));

        assertRefused(
                checked,
                "COLUMN_CHOICE_UNKNOWN",
                "You said what \"Revenue\" is, but the file has no column of that name.");
        assertThat(checked.verdict().report().problems())
                .extracting(Problem::suggestion)
                .contains("Its columns are: Order Date, Ship Date, Price, Pieces, Total.");
    }

    @Test
    void letRulesJudgeByThem() {
        String named = "Date,A,B,C\n" + "2024-01-30,2.50,2,5.00\n".repeat(30) + "2024-01-31,1.00,3,30.00\n";

        assertThat(codes(check(named))).doesNotContain("AMOUNTS_DISAGREE");
        assertThat(codes(check(
                        named,
                        new ColumnChoice("A", Role.METRIC, Concept.UNIT_PRICE),
                        new ColumnChoice("B", Role.METRIC, Concept.QUANTITY),
                        new ColumnChoice("C", Role.METRIC, Concept.REVENUE))))
                .contains("AMOUNTS_DISAGREE");
    }

    private static Checked check(String content, ColumnChoice... choices) {
        return Checked.of(content, Instructions.of(List.of(choices), false));
    }

    private static List<String> codes(Checked checked) {
        return checked.verdict().report().problems().stream().map(Problem::code).toList();
    }

    private static void assertRefused(Checked checked, String code, String message) {
        assertThat(checked.verdict()).isInstanceOf(Verdict.Unusable.class);
        assertThat(((Verdict.Unusable) checked.verdict()).code()).isEqualTo(code);
        assertThat(((Verdict.Unusable) checked.verdict()).message()).isEqualTo(message);
    }
}
