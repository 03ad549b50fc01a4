package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.storage.StorageRule;
import java.util.List;

/** Amounts that are too large to be kept to their last digit. */
final class LargeAmounts {
    private LargeAmounts() {}

    /** A word for each such column, whose sums are no longer exact. */
    static List<Problem> problems(List<ColumnProfile> profiles) {
        return profiles.stream()
                .filter(AmountUnits::isAmount)
                .filter(StorageRule::isTooLarge)
                .map(profile -> new Problem(
                        "LARGE_AMOUNTS",
                        Severity.INFO,
                        profile.name(),
                        0,
                        List.of(),
                        List.of(),
                        "\"" + profile.name() + "\" has amounts so large that they are kept to 15 digits only:"
                                + " sums may be off in the digits behind them.",
                        null))
                .toList();
    }
}
