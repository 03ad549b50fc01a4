package io.salesanalytics.validation.typing;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small dictionary that is asked with the characters of a cell. Short words of plain letters and signs are looked up
 * as one number, so that nearly all cells cost no object.
 */
final class WordTable<V> {
    /** Nine characters of seven bits are one number. */
    private static final int PACKED = 9;

    private static final long NOT_PACKED = -1;

    private final Map<String, V> words;
    private final UnaryOperator<String> fold;
    private final int longest;
    private final long[] keys;
    private final Object[] values;

    /**
     * @param words in lower case
     * @param fold makes any word one that may be in the dictionary; a word of ASCII characters only gets lower case by it
     */
    WordTable(Map<String, V> words, UnaryOperator<String> fold) {
        this.words = Map.copyOf(words);
        this.fold = fold;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.keys = new long[Integer.highestOneBit(words.size() + 1) * 4];
        this.values = new Object[keys.length];
        words.forEach((word, value) -> {
            long key = pack(word.toCharArray(), 0, word.length());
            if (key != NOT_PACKED) {
                int at = slot(key);
                keys[at] = key;
                values[at] = value;
            }
        });
    }

    Set<String> words() {
        return words.keySet();
    }

    /** What the dictionary says of these characters, at least one; null where they are no word of it. */
    @Nullable
    V get(char[] text, int from, int to) {
        if (to - from > PACKED) {
            return isPlain(text, from, to) && to - from > longest ? null : words.get(fold.apply(word(text, from, to)));
        }
        long key = pack(text, from, to);
        if (key == NOT_PACKED) {
            return words.get(fold.apply(word(text, from, to)));
        }
        int at = slot(key);
        @SuppressWarnings("unchecked")
        V value = keys[at] == key ? (V) values[at] : null;
        return value;
    }

    boolean contains(char[] text, int from, int to) {
        return get(text, from, to) != null;
    }

    private static String word(char[] text, int from, int to) {
        return new String(text, from, to - from);
    }

    private static boolean isPlain(char[] text, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= text[i];
        }
        return all < 0x80;
    }

    private static long pack(char[] text, int from, int to) {
        if (to - from > PACKED) {
            return NOT_PACKED;
        }
        // the leading one tells words of different lengths apart
        long key = 1;
        int all = 0;
        for (int i = from; i < to; i++) {
            int c = text[i];
            all |= c;
            key = key << 7 | (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return all < 0x80 ? key : NOT_PACKED;
    }

    private int slot(long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
