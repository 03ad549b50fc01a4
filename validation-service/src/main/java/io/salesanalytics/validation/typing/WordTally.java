package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.TextMemo;
import org.jspecify.annotations.Nullable;

/** Counts, over a column's cells that are neither numbers nor dates, what else they may be: nothing, yes or no, codes. */
final class WordTally {
    /** A column of few different words would be compared with its examples to the file's end. */
    static final int ROWS_FOR_EXAMPLES = 200;

    private static final int WORDS = 256;
    private static final int LONGEST_BOOLEAN = 8;
    private static final int LONGEST_CODE = 40;

    private final ColumnCounts counts;
    private final boolean isFirst;

    /** Words that are neither numbers nor dates nor anything else that is counted, and whether they look like codes. */
    private @Nullable TextMemo known;

    private boolean[] areCodes = new boolean[0];

    /** @param isFirst whether the cells counted are the column's first */
    WordTally(ColumnCounts counts, boolean isFirst) {
        this.counts = counts;
        this.isFirst = isFirst;
    }

    /** Counts a word that was found to mean nothing before; false where it was not. */
    boolean addKnown(char[] text, int from, int to, long weight) {
        int place = memo().find(text, from, to);
        if (place == TextMemo.UNKNOWN) {
            return false;
        }
        counts.codeLike += areCodes[place] ? weight : 0;
        return true;
    }

    /** Counts what is neither a number nor a date nor a time; gives whether it is a word that means nothing to us. */
    boolean add(char[] text, int from, int to, long weight) {
        remember(text, from, to);
        if (NullWords.amongValues(text, from, to)) {
            counts.nullWords += weight;
            counts.textNulls += NullWords.inText(text, from, to) ? weight : 0;
            return false;
        }
        if (to - from <= LONGEST_BOOLEAN && Booleans.pair(text, from, to) >= 0) {
            int pair = Booleans.pair(text, from, to);
            boolean same = counts.booleanPairs == -1 || counts.booleanPairs == pair;
            counts.booleanPairs = same ? pair : Booleans.MIXED;
            counts.sawTrue |= Booleans.isTrue(text, from, to);
            counts.sawFalse |= !Booleans.isTrue(text, from, to);
            counts.booleans += weight;
            return false;
        }
        counts.codeLike += looksLikeCode(text, from, to) ? weight : 0;
        return true;
    }

    /** The same for a word that may come again. */
    boolean addNew(char[] text, int from, int to, long weight) {
        boolean isWord = add(text, from, to, weight);
        int place = isWord ? memo().remember(text, from, to) : TextMemo.UNKNOWN;
        if (place != TextMemo.UNKNOWN) {
            areCodes[place] = looksLikeCode(text, from, to);
        }
        return isWord;
    }

    private TextMemo memo() {
        TextMemo memo = known;
        if (memo == null) {
            memo = new TextMemo(WORDS);
            known = memo;
            areCodes = new boolean[WORDS];
        }
        return memo;
    }

    /** Takes one of the column's first cells as an example of its words. */
    void remember(char[] text, int from, int to) {
        if (isFirst && counts.values <= ROWS_FOR_EXAMPLES) {
            ColumnCounts.remember(counts.wordExamples, text, from, to);
        }
    }

    /** Whether characters without blanks around them look like a code. */
    static boolean looksLikeCode(char[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            if (Blanks.isBlank(text[i])) {
                return false;
            }
            digit |= NumberText.isDigit(text[i]);
        }
        return digit && to - from <= LONGEST_CODE;
    }
}
