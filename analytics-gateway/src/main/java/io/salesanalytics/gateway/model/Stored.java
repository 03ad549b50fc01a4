package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each column is kept in Druid. Uploads may keep the same column in different ways: its variants. */
public final class Stored {
    private static final BigDecimal HALF_OF_LONG = new BigDecimal(1L << 62);

    private final List<DruidTable> tables;
    private final Map<String, Set<DruidColumn>> variants = new LinkedHashMap<>();
    private final Map<String, BigDecimal> largest;
    private final Map<String, Long> distinct;
    private final BigDecimal rows;

    /**
     * @param scales the digits after the point that each column of the schema has; what doubles are rounded to
     * @param largest the largest absolute value of each column whose extremes are known
     * @param distinct about how many different values each column has
     */
    Stored(
            List<DruidTable> tables,
            Map<String, Integer> scales,
            Map<String, BigDecimal> largest,
            Map<String, Long> distinct) {
        this.largest = largest;
        this.distinct = distinct;
        this.rows =
                BigDecimal.valueOf(tables.stream().mapToLong(DruidTable::rows).sum());
        this.tables = tables.stream().map(t -> withScales(t, scales)).toList();
        for (DruidTable table : this.tables) {
            for (DruidColumn column : table.columns()) {
                variants.computeIfAbsent(column.name(), name -> new LinkedHashSet<>())
                        .add(column);
            }
        }
    }

    private static DruidTable withScales(DruidTable table, Map<String, Integer> scales) {
        List<DruidColumn> columns = table.columns().stream()
                .map(c -> c.storage() == DruidColumn.Storage.DOUBLE
                        ? new DruidColumn(
                                c.name(), c.druidName(), c.storage(), scales.getOrDefault(c.name(), c.scale()))
                        : c)
                .toList();
        return new DruidTable(table.name(), table.taskId(), table.rows(), table.minTime(), table.maxTime(), columns);
    }

    /** All tables. */
    public List<DruidTable> tables() {
        return tables;
    }

    /** The ways in which a column is kept; empty when no upload has it. */
    public List<DruidColumn> variants(String column) {
        return List.copyOf(variants.getOrDefault(column, Set.of()));
    }

    /** About how many different values a column has in one upload; 0 where nobody knows. */
    public long distinct(String column) {
        return distinct.getOrDefault(column, 0L);
    }

    /** More different values than a column can have over all uploads. */
    public long mostDistinct(String column) {
        long inOne = distinct(column);
        long uploads = tables.stream()
                .filter(t -> t.columns().stream().anyMatch(c -> c.name().equals(column)))
                .count();
        return inOne == 0 ? rows.longValueExact() : Math.min(rows.longValueExact(), inOne * uploads);
    }

    /** The variants of columns that stand in the same table, in the order of the names. */
    public List<List<DruidColumn>> together(List<String> columns) {
        Set<List<DruidColumn>> found = new LinkedHashSet<>();
        for (DruidTable table : tables) {
            List<DruidColumn> kept = columns.stream()
                    .flatMap(name -> table.columns().stream()
                            .filter(column -> column.name().equals(name)))
                    .toList();
            if (kept.size() == columns.size()) {
                found.add(kept);
            }
        }
        return List.copyOf(found);
    }

    /** Whether the products of scaled numbers certainly add up, over all rows, to what a long holds. */
    public boolean productFitsLong(List<DruidColumn> factors) {
        BigDecimal most = rows;
        for (DruidColumn factor : factors) {
            BigDecimal one = largest.get(factor.name());
            if (one == null) {
                return false;
            }
            most = most.multiply(one).movePointRight(factor.scale());
        }
        return most.compareTo(HALF_OF_LONG) < 0;
    }

    /**
     * Whether a scaled column certainly adds up, over any of the rows, to what a long holds. One upload's values add up
     * to less than half of that, or they would be kept as doubles.
     */
    public boolean sumFitsLong(DruidColumn column) {
        long keepIt = tables.stream().filter(t -> t.columns().contains(column)).count();
        if (keepIt <= 2) {
            return true;
        }
        BigDecimal most = largest.get(column.name());
        return most != null
                && most.multiply(rows).movePointRight(column.scale()).compareTo(HALF_OF_LONG) < 0;
    }

    /** Whether every variant is a number. */
    boolean numeric(String column) {
        List<DruidColumn> kept = variants(column);
        return !kept.isEmpty() && kept.stream().allMatch(c -> c.storage() != DruidColumn.Storage.STRING);
    }

    /** Whether its values can be read as text: a scaled number would show its digits without the point. */
    boolean readableAsText(String column) {
        List<DruidColumn> kept = variants(column);
        return !kept.isEmpty()
                && kept.stream().noneMatch(c -> c.storage() == DruidColumn.Storage.LONG && c.scale() > 0);
    }
}
