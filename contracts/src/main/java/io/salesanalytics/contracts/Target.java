package io.salesanalytics.contracts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is to reach in a period.
 *
 * @param measure the measure's name
 * @param period a year ({@code 2026}), a quarter of it ({@code 2026-Q1}) or a month ({@code 2026-03}); {@code FY2026}
 *     and {@code FY2026-Q1} are of the fiscal year that ends in 2026
 * @param dimension the dimension that it is for one value of, or null for all sales
 * @param value that value; null just where the dimension is
 * @param amount in the measure's own unit
 */
public record Target(
        String measure, String period, @Nullable String dimension, @Nullable String value, BigDecimal amount) {}
