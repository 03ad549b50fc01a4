package io.salesanalytics.gateway.graph;

import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.DateRange;
import io.salesanalytics.gateway.query.Reading;
import io.salesanalytics.gateway.query.Results;
import io.salesanalytics.gateway.query.Results.AppliedFilter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where numbers come from, as the graph shows it. */
record ExplanationView(
        String dataSource,
        long version,
        Instant publishedAt,
        @Nullable String lastRow,
        DateRange period,
        List<AppliedFilter> filters,
        long rows,
        long rowsInAll,
        List<Measure> measures,
        List<SourceFile> files,
        @Nullable Reading read) {

    /** An upload whose rows are in it. */
    record SourceFile(String dataSource, UUID taskId, long rows, @Nullable String minTime, @Nullable String maxTime) {}

    static ExplanationView of(SemanticModel model, Results.Explanation explanation) {
        var source = model.source();
        return new ExplanationView(
                source.dataSource(),
                source.version(),
                source.publishedAt(),
                source.maxTime(),
                explanation.period(),
                explanation.filters(),
                explanation.rows(),
                source.rows(),
                explanation.measures(),
                explanation.files().stream()
                        .map(table -> file(source.dataSource(), table))
                        .toList(),
                explanation.read());
    }

    private static SourceFile file(String dataSource, DruidTable table) {
        return new SourceFile(dataSource, table.taskId(), table.rows(), table.minTime(), table.maxTime());
    }
}
