package io.salesanalytics.validation.typing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells by the first word alone that nearly all words, names and codes are no values: a number, a date or a time begins
 * with letters only where these name a currency, a month, a day of the week or a period.
 */
final class FirstWord {
    /** The words that a value may begin with. */
    private static final WordTable<Boolean> WORDS = words();

    private FirstWord() {}

    private static WordTable<Boolean> words() {
        Map<String, Boolean> words = new HashMap<>();
        MonthNames.weekdays().forEach(word -> words.put(letters(word), true));
        MonthNames.months().keySet().forEach(word -> words.put(letters(word), true));
        PeriodBound.words().forEach(word -> words.put(word, true));
        PeriodText.words().forEach(word -> words.put(letters(word), true));
        Currencies.written().forEach(word -> words.put(letters(word), true));
        words.remove("");
        return new WordTable<>(words, word -> word.toLowerCase(Locale.ROOT));
    }

    private static String letters(String word) {
        return word.substring(0, end(word.toCharArray(), 0, word.length()));
    }

    private static int end(char[] text, int from, int to) {
        int end = from;
        while (end < to && isLetter(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether these trimmed characters can be no number, date or time. */
    static boolean rulesOutValue(char[] text, int from, int to) {
        int end = end(text, from, to);
        if (end == from || (end < to && text[end] >= 0x80)) {
            return false;
        }
        return WORDS.get(text, from, end) == null;
    }
}
