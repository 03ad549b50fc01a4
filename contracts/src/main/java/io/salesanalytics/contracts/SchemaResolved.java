package io.salesanalytics.contracts;

import java.util.List;

/**
 * Each column has its role and the data source its schema version.
 *
 * @param mode as in {@link FileUploaded}
 * @param cleanFile as in {@link FileValidated}
 * @param rows as in {@link FileValidated}
 * @param minTime as in {@link FileValidated}
 * @param maxTime as in {@link FileValidated}
 * @param schemaVersion 1 for the data source's first schema
 * @param cleanColumns the names of the clean file's columns after {@code __time} and {@code __row}, in order
 * @param columns the columns of this file, ignored ones included, with this file's own sums
 * @param stored how each column that is loaded is kept in Druid
 */
public record SchemaResolved(
        TaskRef task,
        LoadMode mode,
        StoredFile cleanFile,
        RowCounts rows,
        String minTime,
        String maxTime,
        int schemaVersion,
        List<String> cleanColumns,
        List<Column> columns,
        List<DruidColumn> stored) {}
