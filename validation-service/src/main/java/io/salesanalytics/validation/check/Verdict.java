package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ValidationReport;
import java.util.List;

/** What a file turned out to be. */
public sealed interface Verdict {

    /** All that was found out. */
    ValidationReport report();

    /**
     * The file can be used.
     *
     * @param timeColumn the column that says when a sale was
     * @param timeOfDayColumn the column whose time of day was added, empty when there is none
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
    record Unusable(ValidationReport report, String code, String message) implements Verdict {}

    /** The file's owner has to answer the report's question first. */
    record Open(ValidationReport report) implements Verdict {}

    /** The names of the clean file's columns after {@code __time} and {@code __row}. */
    default List<String> columns() {
        return report().columns().stream().map(column -> column.name()).toList();
    }
}
