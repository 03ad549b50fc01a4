package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report whose columns are lined up with blanks for the eye: parted at each blank its cells would stand in other
 * columns from row to row.
 */
final class AlignedColumns {
    private static final int LEAST_COLUMNS = 4;

    private AlignedColumns() {}

    /** Why such a file cannot be used, or null. */
    static @Nullable Problem refusal(char delimiter, List<ColumnProfile> profiles, long rows) {
        long empty = profiles.stream().mapToLong(ColumnProfile::nulls).sum();
        long cells = rows * profiles.size();
        if (delimiter != ' ' || profiles.size() < LEAST_COLUMNS || empty * 3 < cells) {
            return null;
        }
        return new Problem(
                "COLUMNS_BY_BLANKS",
                Severity.ERROR,
                null,
                0,
                List.of(),
                List.of(),
                "The columns are lined up with blanks, so it cannot be told which cell belongs to which.",
                "Export the table as CSV or Excel, not as a report for printing.");
    }
}
