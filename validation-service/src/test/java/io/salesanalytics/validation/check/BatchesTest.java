package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the rows are dealt out to the cores changes nothing. */
class BatchesTest {
    private static final int FILES = 150;
    private static final int SPECIAL_ROWS = 9;
    private static final String[] DATES = {
        "2024-01-05", "05/01/2024", "5.1.24", "2024-01-05 10:00", "Jan 5, 2024", "n/a", ""
    };
    private static final String[] NUMBERS = {
        "1", "12.50", "1,234.50", "1.5", "1.50", "-3", "n/a", "oops", "", "$5", "00123"
    };
    private static final String[] WORDS = {
        "Nairobi", "\"a, b\"", "\"x\ny\"", "yes", "no", "5\" pipe", "", "\ufffd", "\"open", "Total"
    };
    /** The last two words make rows that can be judged only when all have been seen. */
    private static final String[] USUAL_WORDS = Arrays.copyOf(WORDS, WORDS.length - 2);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void rowsDealtOutInAnyPortionsGiveTheSame(int batchRows) {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = messyFile(new Random(seed), SPECIAL_ROWS).getBytes(UTF_8);

            Checked whole = Checked.of(file, Map.of("DATE_ORDER", "DMY"));
            Checked dealtOut = Checked.of(file, Map.of("DATE_ORDER", "DMY"), batchRows, KeptRows.MOST_CHARACTERS);

            assertThat(dealtOut.facts()).as("file %d", seed).isEqualTo(whole.facts());
        }
    }

    /** Files without rows of special kinds are judged by the guess to their end, unless their columns turn out otherwise. */
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 200", "64, 2000", "7, 5000"})
    void rowsJudgedByAGuessGiveTheSame(int batchRows, int keptCharacters) {
        for (int seed = 0; seed < FILES / 2; seed++) {
            byte[] file = messyFile(new Random(seed), seed % 4 == 0 ? SPECIAL_ROWS : 0)
                    .getBytes(UTF_8);

            Checked kept = Checked.of(file, Map.of("DATE_ORDER", "DMY"));
            Checked guessed = Checked.of(file, Map.of("DATE_ORDER", "DMY"), batchRows, keptCharacters);

            assertThat(guessed.facts()).as("file %d", seed).isEqualTo(kept.facts());
        }
    }

    /** @param specialRows how many rows in sixty are no sales or copies of the last one, up to {@link #SPECIAL_ROWS} */
    private static String messyFile(Random random, int specialRows) {
        String[] words = specialRows > 0 ? WORDS : USUAL_WORDS;
        StringBuilder text = new StringBuilder("Order,Date,Branch,Amount,Paid\n");
        int rows = 30 + random.nextInt(300);
        int usual = random.nextInt(3);
        int order = 100;
        String row = "";
        for (int i = 0; i < rows; i++) {
            int kind = random.nextInt(60);
            switch (kind < specialRows ? kind : SPECIAL_ROWS) {
                case 0 -> row = "";
                case 1 -> row = "Order,Date,Branch,Amount,Paid";
                case 2 -> row = "Total,,,99,";
                case 3 -> row = "printed on Monday";
                case 4 -> row = row + ",extra";
                case 5 -> row = "1,2024-01-05";
                case 6 -> row = "Country,Population,Capital,Area,Code";
                case 7, 8 -> row = row + "";
                default ->
                    row = ++order + "," + pick(DATES, random, usual) + "," + pick(words, random, 0) + ","
                            + pick(NUMBERS, random, usual) + "," + pick(words, random, 3 + i % 2);
            }
            text.append(row).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String pick(String[] from, Random random, int usual) {
        return from[random.nextInt(10) > 0 ? usual : random.nextInt(from.length)];
    }
}
