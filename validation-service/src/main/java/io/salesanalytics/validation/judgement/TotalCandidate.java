package io.salesanalytics.validation.judgement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be the sum of others.
 *
 * @param line where it stands
 * @param label what calls it a total, empty where it holds nothing but numbers
 * @param sure whether that word stands alone in its cell, so that less has to agree
 * @param values its numbers by number column, null where it has none
 */
record TotalCandidate(long line, String label, boolean sure, @Nullable BigDecimal[] values) {
    private static final int TELLING_DIGITS = 4;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * Whether its numbers are these sums. A label that stands alone may sum up a single row and have averages beside
     * its sums; anything else needs two rows and agreement everywhere.
     *
     * @param sums by number column
     * @param rows how many rows were added up
     */
    boolean isSumOf(BigDecimal[] sums, long rows) {
        if (rows < (sure ? 1 : 2)) {
            return false;
        }
        int compared = 0;
        int equal = 0;
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i];
            if (value != null && value.signum() != 0) {
                compared++;
                equal += agree(value, sums[i], rows) ? 1 : 0;
            }
        }
        return equal > 0 && (sure ? equal * 2 >= compared : equal == compared);
    }

    /** Whether it has a number of so many digits that no sum equals it by chance. */
    boolean isTelling() {
        for (BigDecimal value : values) {
            if (value != null && value.stripTrailingZeros().precision() >= TELLING_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Sums of unrounded amounts are off by parts of a cent for each row; whole numbers are off by nothing. */
    private static boolean agree(BigDecimal value, BigDecimal sum, long rows) {
        BigDecimal difference = value.subtract(sum).abs();
        if (difference.signum() == 0) {
            return true;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0
                && sum.stripTrailingZeros().scale() <= 0;
        BigDecimal rounding = CENT.multiply(BigDecimal.valueOf((long) Math.ceil(Math.sqrt(rows))));
        return !whole && difference.compareTo(rounding) <= 0;
    }
}
