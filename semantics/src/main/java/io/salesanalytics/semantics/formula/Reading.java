package io.salesanalytics.semantics.formula;

/** What became of a formula's text. */
public sealed interface Reading {

    /** It was understood. */
    record Understood(Term term) implements Reading {}

    /**
     * It was not.
     *
     * @param position the character at which it goes wrong, the first is 1
     * @param what what is wrong there, without a full stop
     */
    record Mistake(int position, String what) implements Reading {
        /** Where and what, as people read it. */
        public String sentence() {
            return "at character " + position + ": " + what + ".";
        }
    }
}
