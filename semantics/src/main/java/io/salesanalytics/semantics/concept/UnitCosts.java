package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.naming.Words;
import java.util.Set;

/** Columns of what one unit cost, as {@code Unit Cost} and {@code Cost Price}: with the quantity they are the cost of the row. */
public final class UnitCosts {
    private static final Set<String> GOODS = Set.of("cost", "unit", "each", "per", "price", "purchase", "product");

    private UnitCosts() {}

    /** Whether the column is one. */
    public static boolean isOne(Column column) {
        Words name = Words.of(column.name());
        return column.aggregation() == Aggregation.WEIGHTED_AVERAGE
                && name.has("cost")
                && GOODS.containsAll(name.list())
                && !Percentages.areIn(column);
    }
}
