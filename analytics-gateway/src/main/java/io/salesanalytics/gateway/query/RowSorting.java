package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidFilter.Bound;
import io.salesanalytics.gateway.druid.DruidFilter.In;
import io.salesanalytics.gateway.druid.DruidFilter.IsNull;
import io.salesanalytics.gateway.druid.DruidFilter.Not;
import io.salesanalytics.gateway.druid.DruidFilter.Or;
import io.salesanalytics.gateway.druid.DruidFilter.Range;
import io.salesanalytics.gateway.druid.DruidQuery.DimensionSpec;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.Expression;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that rows are ordered by. Nothing is less than anything else.
 *
 * @param column what Druid calls it
 * @param type {@code STRING}, {@code LONG} or {@code DOUBLE}
 */
record RowSorting(String column, String type) {
    private static final String TEXT = "STRING";
    private static final String SORTED = Readings.own("sorted");
    /** More digits than the least and the greatest double have. */
    private static final int MOST_DIGITS = 400;

    /** When the sale was made. */
    static final RowSorting TIME = new RowSorting("__time", "LONG");
    /** The line in its file. */
    static final RowSorting LINE = new RowSorting("__row", "LONG");

    /** By a column; one that uploads keep in several ways is compared as a floating-point number. */
    static RowSorting by(String name, Readings readings) {
        List<DruidColumn> variants = readings.stored().variants(name);
        if (variants.stream().anyMatch(v -> v.storage() == Storage.STRING)) {
            return new RowSorting(readings.text(name), TEXT);
        }
        if (variants.size() == 1) {
            return new RowSorting(
                    variants.get(0).druidName(), variants.get(0).storage().name());
        }
        List<Expression> values = variants.stream()
                .map(v -> Expression.scaled(
                        Expression.column(v.druidName()), v.storage() == Storage.LONG ? v.scale() : 0))
                .toList();
        readings.add(VirtualColumn.of(SORTED, Expression.firstNumber(values), "DOUBLE"));
        return new RowSorting(SORTED, "DOUBLE");
    }

    DimensionSpec dimension(String outputName) {
        return new DimensionSpec("default", column, outputName, type);
    }

    boolean isText() {
        return type.equals(TEXT);
    }

    String ordering() {
        return isText() ? "lexicographic" : "numeric";
    }

    DruidFilter equal(@Nullable String value) {
        return value == null ? new IsNull(column) : new In(column, List.of(value));
    }

    /** What comes behind a value. */
    DruidFilter after(@Nullable String value, boolean descending) {
        if (value == null) {
            return descending ? new In(column, List.of()) : new Not(new IsNull(column));
        }
        DruidFilter beyond = isText()
                ? (descending
                        ? Bound.to(column, value, true, "lexicographic")
                        : Bound.from(column, value, true, "lexicographic"))
                : beyond(column, type, number(value), descending);
        return descending ? new Or(List.of(new IsNull(column), beyond)) : beyond;
    }

    /** Beyond a number, upward or downward. */
    static DruidFilter beyond(String column, long number, boolean downward) {
        return beyond(column, "LONG", BigDecimal.valueOf(number), downward);
    }

    private static DruidFilter beyond(String column, String type, BigDecimal number, boolean downward) {
        return downward
                ? new Range(column, type, null, number, null, true)
                : new Range(column, type, number, null, true, null);
    }

    static DruidFilter equal(String column, long number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return new Range(column, "LONG", exact, exact, false, false);
    }

    static DruidFilter atLeast(String column, long number) {
        return new Range(column, "LONG", BigDecimal.valueOf(number), null, false, null);
    }

    private static BigDecimal number(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that no column has
        }
        throw RowCursor.invalid();
    }
}
