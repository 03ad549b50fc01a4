package io.salesanalytics.ingest.report;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.LeftOutSum;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.TaskError;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.contracts.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was found out about an upload, by whichever step.
 *
 * @param taskId the upload
 * @param dataSource its data source
 * @param filename the file's name
 * @param status where the upload stands
 * @param outcome the verdict on the file
 * @param dialect how its table is written, or null when it could not be read
 * @param rows what became of the rows, or null when none were read
 * @param columns what was found in each column
 * @param leftOut what the numbers of the rows that did not become sales add up to, by column
 * @param problems what was found, worst first
 * @param question what only the owner can say, or null
 * @param error why it ended, or null
 * @param timings milliseconds by phase of reading
 */
public record TaskReport(
        UUID taskId,
        String dataSource,
        String filename,
        TaskStatus status,
        Outcome outcome,
        @Nullable Dialect dialect,
        @Nullable RowCounts rows,
        List<ReportColumn> columns,
        List<LeftOutSum> leftOut,
        List<Problem> problems,
        @Nullable Question question,
        @Nullable TaskError error,
        Map<String, Long> timings) {

    /**
     * What the upload and the file's report say together.
     *
     * @param task the upload
     * @param schema its columns by the schema, or null until they are known
     * @param report the file's own report, or null when it could not be read at all
     */
    static TaskReport of(IngestionTask task, @Nullable List<Column> schema, @Nullable ValidationReport report) {
        return new TaskReport(
                task.taskId(),
                task.dataSource(),
                task.filename(),
                task.status(),
                outcome(task, report),
                report == null ? null : report.dialect(),
                task.rows() != null || report == null ? task.rows() : report.rows(),
                report == null ? List.of() : columns(report, schema),
                report == null ? List.of() : Objects.requireNonNullElse(report.leftOut(), List.of()),
                report == null || !task.problems().isEmpty() ? task.problems() : report.problems(),
                task.question() != null || report == null ? task.question() : report.question(),
                task.error(),
                report == null ? Map.of() : report.timings());
    }

    /** A later step may refuse what could be read. */
    private static Outcome outcome(IngestionTask task, @Nullable ValidationReport report) {
        if (task.status() == TaskStatus.REJECTED) {
            return Outcome.REJECT;
        }
        if (task.status() == TaskStatus.NEEDS_DECISION) {
            return Outcome.NEEDS_DECISION;
        }
        return report == null ? Outcome.ACCEPT : report.outcome();
    }

    private static List<ReportColumn> columns(ValidationReport report, @Nullable List<Column> schema) {
        Map<String, Column> byName = schema == null
                ? Map.of()
                : schema.stream().collect(Collectors.toMap(Column::name, Function.identity(), (a, b) -> a));
        return report.columns().stream()
                .map(profile -> ReportColumn.of(profile, byName.get(profile.name())))
                .toList();
    }
}
