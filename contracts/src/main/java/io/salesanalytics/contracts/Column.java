package io.salesanalytics.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a data source's schema, as the outer interface shows it.
 *
 * @param name the file's name for it
 * @param druidName what Druid calls it (see {@link DruidColumn}); null when ignored
 * @param type what its cells are
 * @param role what it is for
 * @param concept what it means in sales, or null
 * @param aggregation how its values become one number
 * @param format how its cells are written, or null
 * @param currency ISO 4217 code, or null
 * @param scale digits after the decimal point
 * @param confidence 0 to 1: how sure role and concept are
 * @param reason one plain sentence: why this role and concept
 * @param nulls empty cells
 * @param distinct different values
 * @param min smallest value, or null
 * @param max largest value, or null
 * @param sum exact sum, or null
 * @param examples a few cells as they stand in the file
 */
public record Column(
        String name,
        @Nullable String druidName,
        ColumnType type,
        Role role,
        @Nullable Concept concept,
        Aggregation aggregation,
        @Nullable String format,
        @Nullable String currency,
        int scale,
        double confidence,
        String reason,
        long nulls,
        long distinct,
        @Nullable String min,
        @Nullable String max,
        @Nullable BigDecimal sum,
        List<String> examples) {}
