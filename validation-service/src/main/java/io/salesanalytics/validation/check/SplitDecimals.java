package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose commas part both cells and decimals: {@code 2024-01-31,Tea,12,50} has the cents in a column without name. */
final class SplitDecimals {
    private SplitDecimals() {}

    /** Why such a file cannot be used, or null. */
    static @Nullable Problem refusal(Layout layout, char delimiter, List<ColumnProfile> profiles) {
        int last = profiles.size() - 1;
        boolean longerRows = layout.headerRows() > 0 && layout.headerWidth() <= last;
        if (delimiter != ',' || last < 1 || !longerRows || !holdsCents(profiles.get(last))) {
            return null;
        }
        ColumnProfile whole = profiles.get(last - 1);
        if (whole.type() != ColumnType.INTEGER && !holdsCents(whole)) {
            return null;
        }
        return new Problem(
                "DECIMALS_SPLIT",
                Severity.ERROR,
                whole.name(),
                0,
                List.of(),
                List.of(whole.examples().get(0) + ","
                        + profiles.get(last).examples().get(0)),
                "The rows have more cells than the header has names, and the last ones look like cents: the comma parts"
                        + " cells and decimals alike, so amounts are cut in two.",
                "Export the file with semicolons between cells, with points in numbers, or with quotes around them.");
    }

    private static boolean holdsCents(ColumnProfile profile) {
        return profile.values() > 0
                && profile.examples().stream().allMatch(cell -> cell.strip().matches("\\d\\d"));
    }
}
