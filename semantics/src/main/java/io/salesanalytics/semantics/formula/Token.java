package io.salesanalytics.semantics.formula;

/**
 * A piece of a formula's text.
 *
 * @param text the name without its quotes, the number, or the sign itself; empty at the end
 * @param position its first character, counted from 1
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As a message names it. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.QUOTED ? "\"" + text + "\"" : text;
    }
}
