package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.Set;

/** What the numbers of a discount column are, where the amount of a sale has to be computed from them. */
public enum DiscountKind {
    /** Nothing was taken off. */
    NONE,
    /** A part of the price: 0.2 is a fifth. */
    FRACTION,
    /** A part of the price in percent: 20 is a fifth. */
    PERCENT,
    /** Money taken off the whole row. */
    AMOUNT,
    /** Money or percent: neither name nor cells say which. */
    UNCLEAR;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> MONEY = Set.of("amount", "value", "total");

    /** What the column's numbers are, by its name and its extremes. */
    public static DiscountKind of(Column column) {
        if (column.min() == null
                || column.max() == null
                || column.type() != ColumnType.INTEGER && column.type() != ColumnType.DECIMAL) {
            return NONE;
        }
        BigDecimal most = new BigDecimal(column.min()).abs().max(new BigDecimal(column.max()).abs());
        if (most.signum() == 0) {
            return NONE;
        }
        Words name = Words.of(column.name());
        boolean partOfOne = most.compareTo(BigDecimal.ONE) <= 0 && column.scale() > 0;
        if (Percentages.areIn(column) || name.has("rate") || name.has("percent")) {
            boolean signs = column.format() != null && column.format().endsWith("%");
            return partOfOne && !signs ? FRACTION : PERCENT;
        }
        if (column.currency() != null || name.hasAny(MONEY) || most.compareTo(HUNDRED) > 0) {
            return AMOUNT;
        }
        return partOfOne ? FRACTION : UNCLEAR;
    }
}
