package io.salesanalytics.validation.record;

/**
 * Remembers texts that came lately in a column, each with a place of its own, so that what is known of one need not be
 * found out again. Where hardly any text comes twice it stops looking.
 */
public final class TextMemo {
    private static final int LONGEST = 24;
    private static final int MOST_PLACES = 1 << 12;

    /** No such text. */
    public static final int UNKNOWN = -1;

    private final char[] texts;
    private final int[] lengths;
    private int candidate;
    private int tries;
    private int hits;

    /** @param places how many texts there is room for, a power of two */
    public TextMemo(int places) {
        this.texts = new char[places * LONGEST];
        this.lengths = new int[places];
    }

    /** The text's place, from 0, or {@link #UNKNOWN}. */
    public int find(char[] text, int from, int to) {
        int length = to - from;
        candidate = UNKNOWN;
        if (length > LONGEST || length == 0 || (isTried() && hits < tries >> 1)) {
            return UNKNOWN;
        }
        tries++;
        int mixed = text[from] * 31
                + text[to - 1] * 0x9E3779B1
                + text[from + (length >> 1)] * 0x85EBCA6B
                + length * 0xC2B2AE35;
        if (length > 4) {
            mixed += text[to - 2] * 0x27D4EB2F + text[to - 3] * 0x165667B1;
        }
        int place = (mixed ^ mixed >>> 15) & (lengths.length - 1);
        candidate = place;
        if (lengths[place] != length) {
            return UNKNOWN;
        }
        int at = place * LONGEST;
        for (int i = 0; i < length; i++) {
            if (texts[at + i] != text[from + i]) {
                return UNKNOWN;
            }
        }
        hits++;
        return place;
    }

    private boolean isTried() {
        return tries > lengths.length * 4;
    }

    /** Whether more room would let more texts be found. */
    public boolean isCrowded() {
        return isTried() && hits > tries >> 3 && hits < tries - (tries >> 2) && lengths.length < MOST_PLACES;
    }

    /** The place that the text which was not found just now would get, or {@link #UNKNOWN} where it gets none. */
    public int place() {
        return candidate;
    }

    /** Remembers the text that was not found just now; gives its {@link #place}. */
    public int remember(char[] text, int from, int to) {
        if (candidate != UNKNOWN) {
            System.arraycopy(text, from, texts, candidate * LONGEST, to - from);
            lengths[candidate] = to - from;
        }
        return candidate;
    }

    /** The buffer in which the text at a place stands; not to be changed. */
    public char[] texts() {
        return texts;
    }

    /** Where in {@link #texts} the text at a place begins. */
    public int start(int place) {
        return place * LONGEST;
    }

    public int end(int place) {
        return place * LONGEST + lengths[place];
    }

    /** How many places there are. */
    public int places() {
        return lengths.length;
    }
}
