package io.salesanalytics.semantics.naming;

import io.salesanalytics.contracts.ColumnProfile;

/** Columns of percentages: rates, never amounts. */
public final class Percentages {
    private Percentages() {}

    /** Whether the cells carry percent signs or the name says so. Signs are dropped when read: 20 % is kept as 20. */
    public static boolean areIn(ColumnProfile profile) {
        return profile.format() != null && profile.format().endsWith("%")
                || profile.examples().stream().anyMatch(cell -> cell.strip().endsWith("%"))
                || Words.of(profile.name()).percent();
    }
}
