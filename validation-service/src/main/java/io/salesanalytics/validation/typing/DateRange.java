package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds what parts the two days of a period: {@code 01/01/2024 - 07/01/2024}, {@code Jan 1, 2024 to Jan 7, 2024}. */
final class DateRange {
    private static final WordTable<Boolean> BETWEEN = between();

    private static final int SHORTEST_DATE = 6;
    private static final int LONGEST = 60;

    private DateRange() {}

    private static WordTable<Boolean> between() {
        Map<String, Boolean> words = new HashMap<>();
        for (String word : "- \u2013 \u2014 ~ to bis au al hasta tot hadi through thru".split(" ", -1)) {
            words.put(word, true);
        }
        return new WordTable<>(words, word -> word.toLowerCase(Locale.ROOT));
    }

    /** The blank before what stands between the days; -1 where nothing does. */
    static int gap(char[] text, int from, int to) {
        if (to - from > LONGEST || to - from < 2 * SHORTEST_DATE) {
            return -1;
        }
        for (int i = from + SHORTEST_DATE; i < to - SHORTEST_DATE; i++) {
            if (Blanks.isBlank(text[i])) {
                int end = end(text, i, to);
                if (end < to && end > i + 1 && BETWEEN.contains(text, i + 1, end)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Where the word ends that begins behind a blank. */
    static int end(char[] text, int blank, int to) {
        int end = blank + 1;
        while (end < to && !Blanks.isBlank(text[end])) {
            end++;
        }
        return end;
    }
}
