package io.salesanalytics.validation.typing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words for single pieces behind a quantity or a price: {@code 12 Nos}, {@code 3 pcs}, {@code 5 Stk}, {@code 59.77/Nos}.
 * All of them mean one, so that the number is what it is without them; boxes and kilograms are not among them.
 */
final class PieceWords {
    private static final WordTable<Boolean> WORDS = words();

    private PieceWords() {}

    private static WordTable<Boolean> words() {
        Map<String, Boolean> words = new HashMap<>();
        for (String word :
                ("nos nos. pc pc. pcs pcs. piece pieces unit units ea ea. each stk stk. st\u00fcck stueck stck pi\u00e8ces"
                                + " pi\u00e8ce pza pzas pzs uds unidad unidades und unid pezzi stuks szt szt. ks adet"
                                + " \u0448\u0442 \u0448\u0442. \u500b \u4e2a \u4ef6 \uac1c vipande")
                        .split(" ", -1)) {
            words.put(word, true);
        }
        return new WordTable<>(words, word -> word.toLowerCase(Locale.ROOT));
    }

    /** Whether these characters are such a word, or such a word behind a stroke. */
    static boolean is(char[] text, int from, int to) {
        int word = from < to && text[from] == '/' ? from + 1 : from;
        return word < to && WORDS.contains(text, word, to);
    }
}
