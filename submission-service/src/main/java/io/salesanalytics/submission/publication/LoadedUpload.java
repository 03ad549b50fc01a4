package io.salesanalytics.submission.publication;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DruidTable;
import java.util.List;

/**
 * An upload whose rows are in Druid and agree with the file.
 *
 * @param table its table
 * @param columns its columns, with its own figures
 */
record LoadedUpload(DruidTable table, List<Column> columns) {}
