package io.salesanalytics.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds by which a data source wants its files judged. What is null is judged as for any file.
 *
 * @param maxFutureDays how many days ahead of today a sale may be dated before {@code DATES_IN_FUTURE} is said; 1 for
 *     any file
 * @param amountTolerance by how much, in the file's own unit, an amount may differ from what others give before
 *     {@code AMOUNTS_DISAGREE} or {@code PROFIT_DISAGREES} is said; rounding alone for any file
 * @param outlierFactor how many times the next largest an amount has to be for {@code OUTLIERS}; 20 for any file
 * @param requiredColumns names of columns without which a file is refused with {@code COLUMNS_MISSING}; none for any
 *     file
 * @param maxHeldBack which part of the rows, 0 to 1, may be held back before the file is refused with
 *     {@code MOSTLY_UNREADABLE}; 0.5 for any file
 * @param takeRepairs whether rows that can be read in one way only are read so, with {@code ROWS_REPAIRED} said, instead
 *     of being held back with that reading proposed; held back for any file
 */
public record RuleSettings(
        @Nullable Integer maxFutureDays,
        @Nullable BigDecimal amountTolerance,
        @Nullable Integer outlierFactor,
        @Nullable List<String> requiredColumns,
        @Nullable BigDecimal maxHeldBack,
        @Nullable Boolean takeRepairs) {

    /** What applies to any file. */
    public static final RuleSettings NONE = new RuleSettings(null, null, null, null, null, null);
}
