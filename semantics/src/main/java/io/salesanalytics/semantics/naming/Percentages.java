package io.salesanalytics.semantics.naming;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of percentages: rates, never amounts. */
public final class Percentages {
    private Percentages() {}

    /** Whether the cells carry percent signs or the name says so. Signs are dropped when read: 20 % is kept as 20. */
    public static boolean areIn(ColumnProfile profile) {
        return areIn(profile.name(), profile.format(), profile.examples());
    }

    /** The same of a column whose schema may be older than this rule. */
    public static boolean areIn(Column column) {
        return areIn(column.name(), column.format(), column.examples());
    }

    /** Whether the cells lie between -1 and 1 with decimals: such a discount is a part of the price, not money. */
    public static boolean areFractions(ColumnProfile profile) {
        return profile.min() != null
                && profile.max() != null
                && profile.scale() > 0
                && profile.currency() == null
                && new BigDecimal(profile.min()).compareTo(BigDecimal.ONE.negate()) >= 0
                && new BigDecimal(profile.max()).compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean areIn(String name, @Nullable String format, List<String> examples) {
        return format != null && format.endsWith("%")
                || examples.stream().anyMatch(cell -> cell.strip().endsWith("%"))
                || Words.of(name).percent();
    }
}
