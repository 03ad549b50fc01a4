package io.salesanalytics.semantics.formula;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesanalytics.contracts.Concept;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that every data source understands: measures of sales, and what columns can mean. */
public final class SalesMeasures {
    /** The measures of sales, each by the name that it is listed under. */
    public static final Set<String> NAMED = Set.of(
            "revenue",
            "netSales",
            "cost",
            "profit",
            "profitMargin",
            "transactions",
            "averageTransaction",
            "units",
            "returnsValue",
            "returnRate",
            "returnsQuantity",
            "uniqueCustomers",
            "uniqueProducts",
            "uniqueBranches",
            "rows");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "totalRevenue", "revenue",
            "grossRevenue", "revenue",
            "totalCost", "cost",
            "totalProfit", "profit",
            "grossProfit", "profit",
            "margin", "profitMargin",
            "totalTransactions", "transactions",
            "unitsSold", "units",
            "quantity", "units",
            "unitsReturned", "returnsQuantity");

    private static final Map<String, Concept> CONCEPTS =
            Stream.of(Concept.values()).collect(Collectors.toUnmodifiableMap(SalesMeasures::name, concept -> concept));

    private SalesMeasures() {}

    /** The name that a measure of sales is listed under, behind the names that the summary and the predecessor use. */
    public static String canonical(String name) {
        return OTHER_NAMES.getOrDefault(name, name);
    }

    /** What columns can mean, as the outer interface writes it ({@code productLine}); empty for any other name. */
    public static Optional<Concept> concept(String name) {
        return Optional.ofNullable(CONCEPTS.get(name));
    }

    /** A concept as the outer interface writes it. */
    public static String name(Concept concept) {
        try {
            return Concept.class
                    .getField(concept.name())
                    .getAnnotation(JsonProperty.class)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a name is taken by a measure of sales or a concept, so that no owner can give it a meaning. */
    public static boolean isTaken(String name) {
        return NAMED.contains(canonical(name)) || CONCEPTS.containsKey(name);
    }
}
