package io.salesanalytics.validation.typing;

import java.util.Map;

/**
 * How a file shows the numbers of a column, where it says so beside them, as workbooks do.
 *
 * @param percents how many are shown as percentages: 0.05 as 5 %
 * @param currencies how many are shown in each currency, by ISO 4217 code, empty for an ambiguous sign
 */
public record ColumnFormats(long percents, Map<String, Long> currencies) {}
