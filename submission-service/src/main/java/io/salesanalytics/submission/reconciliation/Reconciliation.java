package io.salesanalytics.submission.reconciliation;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the totals of a file with those of its table: the row count and the sum of every metric, to the last digit. */
public final class Reconciliation {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private Reconciliation() {}

    /**
     * What differs; nothing when the table holds the file.
     *
     * @param expectedRows the rows accepted
     * @param columns the file's columns with their sums
     * @param stored how they are kept
     * @param rows the rows that Druid counts
     * @param sums what Druid adds up, by Druid's column name
     */
    public static List<Difference> differences(
            long expectedRows,
            List<Column> columns,
            List<DruidColumn> stored,
            long rows,
            Map<String, BigDecimal> sums) {
        List<Difference> differences = new ArrayList<>();
        if (rows != expectedRows) {
            differences.add(new Difference("rows", BigDecimal.valueOf(expectedRows), BigDecimal.valueOf(rows)));
        }
        Map<String, Column> byName = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        for (DruidColumn column : stored) {
            Column metric = byName.get(column.name());
            if (metric != null && metric.role() == Role.METRIC) {
                compare(
                        metric,
                        column,
                        expectedRows,
                        sums.getOrDefault(column.druidName(), BigDecimal.ZERO),
                        differences);
            }
        }
        return differences;
    }

    private static void compare(
            Column metric, DruidColumn column, long rows, BigDecimal stored, List<Difference> differences) {
        BigDecimal expected = metric.sum() == null ? BigDecimal.ZERO : metric.sum();
        boolean same =
                switch (column.storage()) {
                    case LONG -> expected.compareTo(stored.movePointLeft(column.scale())) == 0;
                    case DOUBLE -> expected.subtract(stored).abs().compareTo(tolerance(metric, rows, expected)) <= 0;
                    case STRING -> true;
                };
        if (!same) {
            BigDecimal found = stored.movePointLeft(column.scale());
            differences.add(new Difference(column.name(), expected, found));
        }
    }

    /** Doubles lose digits with every value added: as many as the values could add up to if none cancelled another. */
    private static BigDecimal tolerance(Column metric, long rows, BigDecimal expected) {
        BigDecimal largest = magnitude(metric.min()).max(magnitude(metric.max()));
        BigDecimal adding = largest.multiply(BigDecimal.valueOf(rows)).multiply(new BigDecimal("1e-15"));
        return expected.abs().multiply(TOLERANCE).max(adding);
    }

    private static BigDecimal magnitude(@Nullable String value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value).abs();
    }
}
