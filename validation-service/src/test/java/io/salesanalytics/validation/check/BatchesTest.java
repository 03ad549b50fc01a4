package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the rows are dealt out to the cores changes nothing. */
class BatchesTest {
    private static final int FILES = 150;
    private static final String[] DATES = {
        "2024-01-05", "05/01/2024", "5.1.24", "2024-01-05 10:00", "Jan 5, 2024", "n/a", ""
    };
    private static final String[] NUMBERS = {
        "1", "12.50", "1,234.50", "1.5", "1.50", "-3", "n/a", "oops", "", "$5", "00123"
    };
    private static final String[] WORDS = {
        "Nairobi", "\"a, b\"", "\"x\ny\"", "yes", "no", "\"open", "5\" pipe", "", "Total", "\ufffd"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void rowsDealtOutInAnyPortionsGiveTheSame(int batchRows) {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = messyFile(new Random(seed)).getBytes(UTF_8);

            Checked whole = Checked.of(file, Map.of("DATE_ORDER", "DMY"));
            Checked dealtOut = Checked.of(file, Map.of("DATE_ORDER", "DMY"), batchRows);

            assertThat(facts(dealtOut)).as("file %d", seed).isEqualTo(facts(whole));
        }
    }

    private static List<Object> facts(Checked checked) {
        ValidationReport report = checked.verdict().report();
        return List.of(
                report.outcome(),
                report.rows(),
                report.columns(),
                report.problems(),
                String.valueOf(report.question()),
                checked.verdict().timeColumn(),
                checked.clean(),
                checked.quarantine());
    }

    private static String messyFile(Random random) {
        StringBuilder text = new StringBuilder("Order,Date,Branch,Amount,Paid\n");
        int rows = 30 + random.nextInt(300);
        int usual = random.nextInt(3);
        int order = 100;
        String row = "";
        for (int i = 0; i < rows; i++) {
            switch (random.nextInt(60)) {
                case 0 -> row = "";
                case 1 -> row = "Order,Date,Branch,Amount,Paid";
                case 2 -> row = "Total,,,99,";
                case 3 -> row = "printed on Monday";
                case 4 -> row = row + ",extra";
                case 5 -> row = "1,2024-01-05";
                case 6 -> row = "Country,Population,Capital,Area,Code";
                case 7, 8 -> row = row + "";
                default ->
                    row = ++order + "," + pick(DATES, random, usual) + "," + pick(WORDS, random, 0) + ","
                            + pick(NUMBERS, random, usual) + "," + pick(WORDS, random, 3 + i % 2);
            }
            text.append(row).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String pick(String[] from, Random random, int usual) {
        return from[random.nextInt(10) > 0 ? usual : random.nextInt(from.length)];
    }
}
