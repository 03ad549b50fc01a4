package io.salesanalytics.validation.typing;

import java.util.Locale;
import java.util.Map;

/** Pairs of words for yes and no. A column is boolean only when it keeps to one pair and has both. */
final class Booleans {
    static final int MIXED = Integer.MAX_VALUE;
    private static final WordTable<Integer> WORDS = new WordTable<>(
            Map.ofEntries(
                    Map.entry("true", 1),
                    Map.entry("false", -1),
                    Map.entry("yes", 2),
                    Map.entry("no", -2),
                    Map.entry("y", 3),
                    Map.entry("n", -3),
                    Map.entry("ja", 4),
                    Map.entry("nein", -4),
                    Map.entry("oui", 5),
                    Map.entry("non", -5),
                    Map.entry("ndiyo", 7),
                    Map.entry("hapana", -7),
                    Map.entry("wahr", 8),
                    Map.entry("falsch", -8),
                    Map.entry("vrai", 9),
                    Map.entry("faux", -9),
                    Map.entry("t", 10),
                    Map.entry("f", -10)),
            word -> word.toLowerCase(Locale.ROOT));

    private Booleans() {}

    /** Which pair the word belongs to, -1 for none. */
    static int pair(char[] text, int from, int to) {
        int word = word(text, from, to);
        return word == 0 ? -1 : Math.abs(word);
    }

    static boolean isTrue(char[] text, int from, int to) {
        return word(text, from, to) > 0;
    }

    private static int word(char[] text, int from, int to) {
        Integer word = WORDS.get(text, from, to);
        return word == null ? 0 : word;
    }
}
