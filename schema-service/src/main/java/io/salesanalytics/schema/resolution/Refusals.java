package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a file is refused, in words its owner can act on. */
final class Refusals {
    private static final String ADD_TIME =
            "Add a column with the date of each sale, such as 2025-03-31, under a header of its own.";
    private static final String ADD_METRIC =
            "Add a column with numbers that can be added up, such as an amount or a quantity.";

    private Refusals() {}

    static Decision.Refused noTime(FileValidated file) {
        String message = "No column says when the sales were. Columns seen: " + seen(file) + ". " + ADD_TIME;
        return refused(file, "NO_TIME_COLUMN", null, message, ADD_TIME);
    }

    static Decision.Refused noMetric(FileValidated file) {
        String message =
                "No column has numbers to add up or to average. Columns seen: " + seen(file) + ". " + ADD_METRIC;
        return refused(file, "NO_METRIC_COLUMN", null, message, ADD_METRIC);
    }

    static Decision.Refused conflict(FileValidated file, Conflict conflict) {
        String suggestion = "Correct the column, or send the file with mode=replace to start '"
                + file.task().dataSource() + "' anew, or under the name of another data source.";
        return refused(file, "SCHEMA_CONFLICT", conflict.column(), conflict.message() + " " + suggestion, suggestion);
    }

    private static Decision.Refused refused(
            FileValidated file, String code, @Nullable String column, String message, String suggestion) {
        Problem problem = new Problem(
                code, Severity.ERROR, column, file.rows().accepted(), List.of(), List.of(), message, suggestion);
        return new Decision.Refused(
                new FileRejected(file.task(), code, message, file.rows(), List.of(problem), file.reportKey()));
    }

    private static String seen(FileValidated file) {
        return file.columns().stream().map(Refusals::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(ColumnProfile column) {
        String type = column.values() == 0 ? "empty" : column.type().name().toLowerCase(Locale.ROOT);
        return column.name() + " (" + type + ")";
    }
}
