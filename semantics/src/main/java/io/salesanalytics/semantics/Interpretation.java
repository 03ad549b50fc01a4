package io.salesanalytics.semantics;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DruidColumn;
import java.util.List;

/**
 * What the columns of a file mean.
 *
 * @param columns every column by position, ignored ones included
 * @param stored how each dimension and metric is kept in Druid
 */
public record Interpretation(List<Column> columns, List<DruidColumn> stored) {}
