package io.salesanalytics.contracts;

import java.math.BigDecimal;

/**
 * What a column's numbers add up to in the rows that did not become sales, exactly. With the column's own sum it is that
 * of the whole file, but for rows of another length: of their cells it cannot be told which column they belong to.
 *
 * @param column the file's name for it
 * @param heldBack in the rows held back
 * @param ignored in the rows that are no data, such as totals
 */
public record LeftOutSum(String column, BigDecimal heldBack, BigDecimal ignored) {}
