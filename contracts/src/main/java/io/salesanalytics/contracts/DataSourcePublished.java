package io.salesanalytics.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data source consists of from now on: the whole of it, not a change. Sent after the rows were counted and
 * summed in Druid and agreed with the file.
 *
 * @param tenant the tenant's name
 * @param dataSource the data source's name
 * @param version grows with every publication of any data source; the version of all answers about this one
 * @param publishedAt when
 * @param cause the upload that led to it, or null
 * @param schemaVersion the schema's version
 * @param columns the schema's columns over all active uploads
 * @param tables the active tables, oldest first
 * @param rows all rows
 * @param minTime earliest row, ISO local date-time, or null when empty
 * @param maxTime latest row
 */
public record DataSourcePublished(
        String tenant,
        String dataSource,
        long version,
        Instant publishedAt,
        @Nullable TaskRef cause,
        int schemaVersion,
        List<Column> columns,
        List<DruidTable> tables,
        long rows,
        @Nullable String minTime,
        @Nullable String maxTime) {}
