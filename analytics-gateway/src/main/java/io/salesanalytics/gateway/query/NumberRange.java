package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidFilter.In;
import io.salesanalytics.gateway.druid.DruidFilter.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of decimals, each end of which may be missing, and how it lies on a column of scaled whole numbers. */
record NumberRange(@Nullable BigDecimal lower, boolean lowerOpen, @Nullable BigDecimal upper, boolean upperOpen) {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    static NumberRange of(Condition condition) {
        BigDecimal first = new BigDecimal(condition.values().get(0));
        return switch (condition.operator()) {
            case GREATER_THAN -> new NumberRange(first, true, null, false);
            case GREATER_OR_EQUAL -> new NumberRange(first, false, null, false);
            case LESS_THAN -> new NumberRange(null, false, first, true);
            case LESS_OR_EQUAL -> new NumberRange(null, false, first, false);
            case BETWEEN ->
                new NumberRange(first, false, new BigDecimal(condition.values().get(1)), false);
            case IN, NOT_IN, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, IS_NULL, IS_NOT_NULL ->
                throw new IllegalArgumentException("no range: " + condition.operator());
        };
    }

    /** Numbers equal to one of these. */
    static DruidFilter in(DruidColumn column, List<String> values) {
        List<@Nullable String> kept = new ArrayList<>();
        for (String value : values) {
            BigDecimal number = new BigDecimal(value);
            if (column.storage() == Storage.DOUBLE) {
                kept.add(number.toPlainString());
            } else {
                BigDecimal scaled = number.movePointRight(column.scale()).stripTrailingZeros();
                if (scaled.scale() <= 0 && fits(scaled)) {
                    kept.add(scaled.toPlainString());
                }
            }
        }
        return new In(column.druidName(), kept);
    }

    DruidFilter filter(DruidColumn column) {
        if (column.storage() == Storage.DOUBLE) {
            return new Range(column.druidName(), "DOUBLE", lower, upper, lowerOpen, upperOpen);
        }
        BigDecimal from = lower == null ? LEAST : first(lower.movePointRight(column.scale()));
        BigDecimal to = upper == null ? MOST : last(upper.movePointRight(column.scale()));
        boolean empty = from.compareTo(to) > 0 || from.compareTo(MOST) > 0 || to.compareTo(LEAST) < 0;
        return empty
                ? new In(column.druidName(), List.of())
                : new Range(column.druidName(), "LONG", from.max(LEAST), to.min(MOST), false, false);
    }

    private BigDecimal first(BigDecimal exact) {
        return lowerOpen
                ? exact.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : exact.setScale(0, RoundingMode.CEILING);
    }

    private BigDecimal last(BigDecimal exact) {
        return upperOpen
                ? exact.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)
                : exact.setScale(0, RoundingMode.FLOOR);
    }

    private static boolean fits(BigDecimal whole) {
        return whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0;
    }
}
