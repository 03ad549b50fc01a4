package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ValidationReport;

/** What a file turned out to be. */
public sealed interface Verdict {

    /** All that was found out. */
    ValidationReport report();

    /** The column that says when a sale was, empty when there is none. */
    String timeColumn();

    /** The column whose time of day was added, empty when there is none. */
    String timeOfDayColumn();

    /**
     * The file can be used.
     *
     * @param minTime earliest accepted row, ISO local date-time
     * @param maxTime latest accepted row
     */
    record Usable(ValidationReport report, String timeColumn, String timeOfDayColumn, String minTime, String maxTime)
            implements Verdict {}

    /**
     * The file cannot be used.
     *
     * @param code stable and upper-case
     * @param message one plain sentence
     */
    record Unusable(ValidationReport report, String timeColumn, String timeOfDayColumn, String code, String message)
            implements Verdict {}

    /** The file's owner has to answer the report's question first. */
    record Open(ValidationReport report, String timeColumn, String timeOfDayColumn) implements Verdict {}
}
