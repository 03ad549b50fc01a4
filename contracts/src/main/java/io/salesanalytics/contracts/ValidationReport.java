package io.salesanalytics.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was found out about a file; kept as JSON beside its clean file.
 *
 * @param filename the name the file was sent under
 * @param outcome the verdict
 * @param dialect how its table is written, or null when it could not be read at all
 * @param rows what became of the rows
 * @param columns what was found in each column
 * @param leftOut for each column of numbers that rows left out have some of, what these add up to; null in reports
 *     written before there was any
 * @param problems worst first
 * @param question what only the owner can say, or null
 * @param timings milliseconds by phase
 */
public record ValidationReport(
        String filename,
        Outcome outcome,
        @Nullable Dialect dialect,
        RowCounts rows,
        List<ColumnProfile> columns,
        @Nullable List<LeftOutSum> leftOut,
        List<Problem> problems,
        @Nullable Question question,
        Map<String, Long> timings) {}
