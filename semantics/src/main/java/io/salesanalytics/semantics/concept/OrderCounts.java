package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.semantics.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Columns that count the orders of a row, as {@code Orders} and {@code Transaction Count} of a day or a branch do: where rows
 * are sums already, their number is none of transactions.
 */
public final class OrderCounts {
    private static final Set<String> ORDERS = Set.of("orders", "transactions");
    private static final Set<String> OF_ONE = Set.of("order", "transaction", "invoice", "receipt");
    private static final Set<String> COUNT = Set.of("count", "number");

    private OrderCounts() {}

    /** Whether the column is one. */
    public static boolean isOne(Column column) {
        if (column.type() != ColumnType.INTEGER || column.aggregation() != Aggregation.SUM) {
            return false;
        }
        List<String> words = new ArrayList<>(Words.of(column.name()).list());
        words.remove("total");
        words.remove("sales");
        if (words.size() == 1) {
            return ORDERS.contains(words.get(0));
        }
        return words.size() == 2
                && (COUNT.contains(words.get(0)) && isOrder(words.get(1))
                        || words.get(1).equals("count") && isOrder(words.get(0)));
    }

    private static boolean isOrder(String word) {
        return ORDERS.contains(word) || OF_ONE.contains(word);
    }
}
