package io.salesanalytics.submission.load;

/** How a load ended. */
public sealed interface LoadOutcome {

    /** All rows can be queried. */
    record Loaded() implements LoadOutcome {}

    /**
     * The rows are not there.
     *
     * @param code stable and upper-case
     * @param message one plain sentence: what failed and what to do
     */
    record NotLoaded(String code, String message) implements LoadOutcome {}
}
