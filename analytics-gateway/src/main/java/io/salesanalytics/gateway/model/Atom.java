package io.salesanalytics.gateway.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Druid has to find out for a formula. Columns are named as in the schema. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "atom")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Atom.Rows.class, name = "rows"),
    @JsonSubTypes.Type(value = Atom.SumOf.class, name = "sum"),
    @JsonSubTypes.Type(value = Atom.SignedSumOf.class, name = "signedSum"),
    @JsonSubTypes.Type(value = Atom.ValuesOf.class, name = "values"),
    @JsonSubTypes.Type(value = Atom.ProductsOf.class, name = "products"),
    @JsonSubTypes.Type(value = Atom.WeightOf.class, name = "weight"),
    @JsonSubTypes.Type(value = Atom.LeastOf.class, name = "least"),
    @JsonSubTypes.Type(value = Atom.GreatestOf.class, name = "greatest"),
    @JsonSubTypes.Type(value = Atom.DistinctOf.class, name = "distinct")
})
public sealed interface Atom {
    /** How many rows. */
    record Rows() implements Atom {}

    /** The sum of a column's values; null where it has none. */
    record SumOf(String column) implements Atom {}

    /**
     * The sum of a column's values on one side of zero.
     *
     * @param below whether those below zero are meant, else those above
     * @param flag the column that says which rows count, or null for all
     * @param values the flag's cells that say so
     */
    record SignedSumOf(String column, boolean below, @Nullable String flag, List<String> values) implements Atom {
        static SignedSumOf below(String column, @Nullable ReturnFlag flag) {
            return of(column, true, flag);
        }

        static SignedSumOf above(String column, @Nullable ReturnFlag flag) {
            return of(column, false, flag);
        }

        private static SignedSumOf of(String column, boolean below, @Nullable ReturnFlag flag) {
            return flag == null
                    ? new SignedSumOf(column, below, null, List.of())
                    : new SignedSumOf(column, below, flag.column(), flag.values());
        }
    }

    /** How many values a column has. */
    record ValuesOf(String column) implements Atom {}

    /** The sum of what the columns' values of each row multiply to, over the rows that have all of them. */
    record ProductsOf(List<String> columns) implements Atom {
        static ProductsOf of(String... columns) {
            return new ProductsOf(List.of(columns));
        }
    }

    /** The sum of the weights over the rows that have both. */
    record WeightOf(String column, String weight) implements Atom {}

    /** The least of a column's values; null where it has none. */
    record LeastOf(String column) implements Atom {}

    /** The greatest of a column's values; null where it has none. */
    record GreatestOf(String column) implements Atom {}

    /** How many different values a column has; exact up to a bound, above it estimated. */
    record DistinctOf(String column) implements Atom {}

    /** Whether what is found in two parts of the rows adds up to what is found in both. */
    default boolean addsUp() {
        return !(this instanceof LeastOf || this instanceof GreatestOf || this instanceof DistinctOf);
    }

    /** What is found in two parts of the rows put together. */
    default BigDecimal together(BigDecimal one, BigDecimal other) {
        return this instanceof LeastOf ? one.min(other) : this instanceof GreatestOf ? one.max(other) : one.add(other);
    }
}
