package io.salesanalytics.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be that was only looked at; nothing of it is kept.
 *
 * @param report what was found out
 * @param columns what each column is for and means in a data source that has no schema yet
 * @param stored how each column that would be loaded is kept in Druid
 * @param minTime earliest accepted row, ISO local date-time, or null where the file cannot be used as it is
 * @param maxTime latest accepted row
 */
public record FileAnalysis(
        ValidationReport report,
        List<Column> columns,
        List<DruidColumn> stored,
        @Nullable String minTime,
        @Nullable String maxTime) {}
