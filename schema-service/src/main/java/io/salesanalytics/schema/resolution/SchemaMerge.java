package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema that holds both what a data source has and what a file adds. */
final class SchemaMerge {
    private SchemaMerge() {}

    /** The merged schema: known columns first and in their order, then the new ones. */
    static List<Column> merge(List<Column> schema, List<Column> file) {
        Map<String, Column> merged = new LinkedHashMap<>();
        schema.forEach(column -> merged.put(column.name(), column));
        file.forEach(column -> merged.merge(column.name(), column, SchemaMerge::widen));
        return List.copyOf(merged.values());
    }

    /** Whether two schemas say the same about every column; figures such as sums do not matter. */
    static boolean same(List<Column> one, List<Column> other) {
        return shape(one).equals(shape(other));
    }

    private static Column widen(Column known, Column found) {
        if (found.role() == Role.IGNORED) {
            return known;
        }
        if (known.role() == Role.IGNORED) {
            return found;
        }
        Column meaning = turnedOutARate(known, found) ? found : known;
        return withType(meaning, widest(known.type(), found.type()), Math.max(known.scale(), found.scale()));
    }

    /** A later file may show that what was added up so far is a rate; the reverse is no news. */
    private static boolean turnedOutARate(Column known, Column found) {
        return known.aggregation() == Aggregation.SUM
                && (found.aggregation() == Aggregation.AVERAGE || found.aggregation() == Aggregation.WEIGHTED_AVERAGE);
    }

    private static ColumnType widest(ColumnType known, ColumnType found) {
        if (known == found) {
            return known;
        }
        return isNumber(known) && isNumber(found) ? ColumnType.DECIMAL : widestDate(known, found);
    }

    private static ColumnType widestDate(ColumnType known, ColumnType found) {
        return isDate(known) && isDate(found) ? ColumnType.TIMESTAMP : ColumnType.STRING;
    }

    private static boolean isNumber(ColumnType type) {
        return type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    }

    private static boolean isDate(ColumnType type) {
        return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
    }

    private record Shape(ColumnType type, Role role, String meaning) {}

    private static Map<String, Shape> shape(List<Column> columns) {
        Map<String, Shape> shape = new LinkedHashMap<>();
        columns.forEach(column -> shape.put(
                column.name(), new Shape(column.type(), column.role(), column.concept() + "/" + column.aggregation())));
        return shape;
    }

    private static Column withType(Column column, ColumnType type, int scale) {
        return new Column(
                column.name(),
                column.druidName(),
                type,
                column.role(),
                column.concept(),
                column.aggregation(),
                column.format(),
                column.currency(),
                scale,
                column.confidence(),
                column.reason(),
                column.nulls(),
                column.distinct(),
                column.min(),
                column.max(),
                column.sum(),
                column.examples());
    }
}
