package io.salesanalytics.submission.publication;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a data source over all its uploads: sums and empty cells added, extremes compared. A row of an upload
 * that does not have the column counts as an empty cell. How many values differ over all uploads is not known, only that
 * they are at least as many as in the one with the most.
 */
final class ColumnMerge {
    private ColumnMerge() {}

    /** The merged columns of uploads, oldest first, in the order in which they first appeared. */
    static List<Column> merge(List<LoadedUpload> uploads) {
        Map<String, Column> merged = new LinkedHashMap<>();
        long rowsBefore = 0;
        for (LoadedUpload upload : uploads) {
            Map<String, Column> own = new LinkedHashMap<>();
            upload.columns().forEach(column -> own.put(column.name(), column));
            long rows = upload.table().rows();
            merged.replaceAll((name, column) -> own.containsKey(name) ? column : withNulls(column, rows));
            for (Column column : upload.columns()) {
                Column before = merged.get(column.name());
                merged.put(column.name(), before == null ? withNulls(column, rowsBefore) : merge(before, column));
            }
            rowsBefore += rows;
        }
        return List.copyOf(merged.values());
    }

    private static Column merge(Column before, Column added) {
        if (added.role() == Role.IGNORED && before.role() != Role.IGNORED) {
            return figures(before, before, added);
        }
        return before.role() == Role.IGNORED || turnedOutARate(before, added)
                ? figures(added, before, added)
                : figures(before, before, added);
    }

    /** A later file may show that what was added up so far is a rate. */
    private static boolean turnedOutARate(Column before, Column added) {
        return before.aggregation() == Aggregation.SUM
                && (added.aggregation() == Aggregation.AVERAGE || added.aggregation() == Aggregation.WEIGHTED_AVERAGE);
    }

    /** What the column is from one, the figures from both. */
    private static Column figures(Column meaning, Column before, Column added) {
        ColumnType type = meaning.role() == Role.METRIC ? widest(before, added, meaning) : meaning.type();
        return new Column(
                meaning.name(),
                meaning.druidName(),
                type,
                meaning.role(),
                meaning.concept() != null ? meaning.concept() : added.concept(),
                meaning.aggregation(),
                meaning.format() != null ? meaning.format() : added.format(),
                meaning.currency() != null ? meaning.currency() : added.currency(),
                Math.max(before.scale(), added.scale()),
                meaning.confidence(),
                meaning.reason(),
                before.nulls() + added.nulls(),
                Math.max(before.distinct(), added.distinct()),
                extreme(before.min(), added.min(), order(type)),
                extreme(before.max(), added.max(), order(type).reversed()),
                sum(before.sum(), added.sum()),
                meaning.examples());
    }

    private static ColumnType widest(Column before, Column added, Column meaning) {
        boolean decimal = before.type() == ColumnType.DECIMAL || added.type() == ColumnType.DECIMAL;
        return decimal ? ColumnType.DECIMAL : meaning.type();
    }

    private static Comparator<String> order(ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> Comparator.comparing(ColumnMerge::number);
            case DATE, TIMESTAMP, BOOLEAN, STRING -> Comparator.naturalOrder();
        };
    }

    /** A column of codes may hold numbers in one upload and words in another. */
    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable String extreme(@Nullable String one, @Nullable String other, Comparator<String> order) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) <= 0 ? one : other;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }

    private static Column withNulls(Column column, long rows) {
        return rows == 0
                ? column
                : new Column(
                        column.name(),
                        column.druidName(),
                        column.type(),
                        column.role(),
                        column.concept(),
                        column.aggregation(),
                        column.format(),
                        column.currency(),
                        column.scale(),
                        column.confidence(),
                        column.reason(),
                        column.nulls() + rows,
                        column.distinct(),
                        column.min(),
                        column.max(),
                        column.sum(),
                        column.examples());
    }
}
