package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words before a date which say that a week or month ends or begins on it: {@code W/E 03/03/2024},
 * {@code Week commencing 4 Mar 2024}, {@code 4 W/E 01/28/24}. The date is what counts.
 */
final class PeriodBound {
    private static final WordTable<Boolean> FIRST_WORDS = firstWords();

    /** Weeks together as in calendars of 4, 4 and 5: what is longer laps over itself from row to row. */
    private static final Pattern BOUND = Pattern.compile(
            "(?:[145] ?)?(?:w ?/? ?[ecb]\\b"
                    + "|(?:week|wk|weeks|wks|month|period|quarter|qtr)(?: |-)"
                    + "(?:end(?:ing|ed|s)?|commencing|beginning|begins|starting|starts|start|of|to)"
                    + "|semaine (?:du|finissant le|se terminant le)|semana (?:del?|do|da)|settimana (?:del|dal)"
                    + "|woche (?:ab|vom|bis|zum|endend am))(?: on)?[.:]? ?(?=.)",
            Pattern.CASE_INSENSITIVE);

    private PeriodBound() {}

    private static WordTable<Boolean> firstWords() {
        Map<String, Boolean> words = new HashMap<>();
        for (String word :
                "w we wc wb week wk weeks wks month period quarter qtr semaine semana settimana woche".split(" ", -1)) {
            words.put(word, true);
        }
        return new WordTable<>(words, word -> word);
    }

    /** The words with which it may begin, in lower case. */
    static Set<String> words() {
        return FIRST_WORDS.words();
    }

    /** Where the date begins behind such words; {@code from} where there are none. */
    static int end(char[] text, int from, int to) {
        int word = from;
        while (word < to && word < from + 2 && (NumberText.isDigit(text[word]) || Blanks.isBlank(text[word]))) {
            word++;
        }
        int end = word;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        if (end == word || end == to || !FIRST_WORDS.contains(text, word, end)) {
            return from;
        }
        Matcher bound = BOUND.matcher(new String(text, from, to - from));
        return bound.lookingAt() ? from + bound.end() : from;
    }
}
