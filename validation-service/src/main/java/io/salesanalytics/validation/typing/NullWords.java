package io.salesanalytics.validation.typing;

import java.util.Locale;
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

    private NullWords() {}

    /** Whether these trimmed characters mean nothing in a column of text. */
    public static boolean inText(char[] text, int from, int to) {
        return to - from <= 7 && mayBegin(text[from]) && ANYWHERE.contains(lower(text, from, to));
    }

    /** Whether these trimmed characters mean nothing in a column of numbers or dates. */
    public static boolean amongValues(char[] text, int from, int to) {
        if (to - from > 23) {
            return false;
        }
        String word = lower(text, from, to);
        if (NumberText.isDigit(text[from])) {
            return isNoDate(word);
        }
        return ANYWHERE.contains(word)
                || AMONG_VALUES.contains(word)
                || ((isDash(text[from]) || isDash(text[to - 1])) && Currencies.withoutAmount(word));
    }

    private static boolean isNoDate(String word) {
        return word.startsWith("0000-00-00")
                || word.startsWith("0001-01-01")
                || word.startsWith("9999-12-31")
                || NO_DATES.contains(word);
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
