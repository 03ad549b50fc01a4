package io.salesanalytics.validation.typing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that people and programs write into a cell that holds nothing. */
public final class NullWords {
    private static final Set<String> ANYWHERE = Set.of(
            "null", "(null)", "<null>", "\\n", "#n/a", "n/a", "nan", "#null!", "#value!", "#ref!", "#div/0!", "#name?",
            "#num!", "-", "--", "\u2013", "\u2014", "(blank)");
    /** Among numbers and dates these mean nothing; as text they may be Namibia, a choice or a name. */
    private static final Set<String> AMONG_VALUES = Set.of(
            "na", "n.a.", "n.a", "none", "nil", "missing", "?", ".", "unknown", "tbd", "tba", "nd", "k.a.", "s/n");

    /** Days that programs write where they know none. */
    private static final Set<String> NO_DATES = Set.of(
            "00/00/0000",
            "00.00.0000",
            "00-00-0000",
            "00000000",
            "01/01/0001",
            "1/1/0001",
            "01.01.0001",
            "31/12/9999",
            "12/31/9999",
            "31.12.9999",
            "99991231",
            "1900-01-00",
            "1/0/1900",
            "0/1/1900");

    /** The same, with or without a time of day behind. */
    private static final List<String> NO_DAYS = List.of("0000-00-00", "0001-01-01", "9999-12-31");

    /** For each word whether it means nothing anywhere. */
    private static final WordTable<Boolean> WORDS = words();

    private NullWords() {}

    private static WordTable<Boolean> words() {
        Map<String, Boolean> words = new HashMap<>();
        AMONG_VALUES.forEach(word -> words.put(word, false));
        NO_DATES.forEach(word -> words.put(word, false));
        ANYWHERE.forEach(word -> words.put(word, true));
        return new WordTable<>(words, word -> word.toLowerCase(Locale.ROOT));
    }

    /** Whether these trimmed characters mean nothing in a column of text. */
    public static boolean inText(char[] text, int from, int to) {
        return to - from <= 7 && mayBegin(text[from]) && Boolean.TRUE.equals(WORDS.get(text, from, to));
    }

    /** Whether these trimmed characters mean nothing in a column of numbers or dates. */
    public static boolean amongValues(char[] text, int from, int to) {
        return to > from
                && to - from <= 23
                && (WORDS.contains(text, from, to) || isNoMoment(text, from, to) || isAmountless(text, from, to));
    }

    private static boolean isNoMoment(char[] text, int from, int to) {
        if (to - from < NO_DAYS.get(0).length() || !NumberText.isDigit(text[from])) {
            return false;
        }
        String day = new String(text, from, NO_DAYS.get(0).length());
        return NO_DAYS.contains(day);
    }

    /** A currency and a dash: {@code $-}. */
    private static boolean isAmountless(char[] text, int from, int to) {
        return (isDash(text[from]) || isDash(text[to - 1])) && Currencies.withoutAmount(lower(text, from, to));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static boolean mayBegin(char c) {
        return c == 'n' || c == 'N' || c == '(' || c == '<' || c == '\\' || c == '#' || c == '-' || c >= '\u2013';
    }

    private static String lower(char[] text, int from, int to) {
        return new String(text, from, to - from).toLowerCase(Locale.ROOT);
    }
}
