package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.RuleSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file says of this one upload.
 *
 * @param columns what columns are
 * @param takeRepairs whether rows that can be read in one way only are read so; null for what the data source says
 */
public record Wishes(List<ColumnChoice> columns, @Nullable Boolean takeRepairs) {
    /** As for any file. */
    public static final Wishes NONE = new Wishes(List.of(), null);

    /** The thresholds of a data source with what is wished instead. */
    RuleSettings over(RuleSettings rules) {
        return takeRepairs == null
                ? rules
                : new RuleSettings(
                        rules.maxFutureDays(),
                        rules.amountTolerance(),
                        rules.outlierFactor(),
                        rules.requiredColumns(),
                        rules.maxHeldBack(),
                        takeRepairs);
    }
}
