package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose commas part both cells and what is within a number: {@code 2024-01-31,Tea,12,50} has the cents in a
 * column without name, {@code 2024-01-31,Tea,1,250} what follows the thousands.
 */
final class SplitDecimals {
    private static final String CENTS = "\\d\\d";

    private SplitDecimals() {}

    /** Why such a file cannot be used, or null. */
    static @Nullable Problem refusal(Layout layout, char delimiter, List<ColumnProfile> profiles) {
        int last = profiles.size() - 1;
        boolean longerRows = layout.headerRows() > 0 && layout.headerWidth() <= last;
        if (delimiter != ',' || last < 1 || !longerRows) {
            return null;
        }
        if (holds(profiles.get(last), "\\d{3}") && holds(profiles.get(last - 1), "-?\\d{1,3}")) {
            return problem(profiles, "what follows the thousands");
        }
        if (!holds(profiles.get(last), CENTS)) {
            return null;
        }
        ColumnProfile whole = profiles.get(last - 1);
        return whole.type() == ColumnType.INTEGER || holds(whole, CENTS) ? problem(profiles, "cents") : null;
    }

    private static Problem problem(List<ColumnProfile> profiles, String what) {
        ColumnProfile whole = profiles.get(profiles.size() - 2);
        return new Problem(
                "DECIMALS_SPLIT",
                Severity.ERROR,
                whole.name(),
                0,
                List.of(),
                List.of(whole.examples().get(0) + ","
                        + profiles.get(profiles.size() - 1).examples().get(0)),
                "The rows have more cells than the header has names, and the last ones look like " + what
                        + ": the comma parts" + " cells and numbers alike, so amounts are cut in two.",
                "Export the file with semicolons between cells, with points in numbers, or with quotes around them.");
    }

    private static boolean holds(ColumnProfile profile, String pattern) {
        return profile.values() > 0
                && profile.examples().stream().allMatch(cell -> cell.strip().matches(pattern));
    }
}
