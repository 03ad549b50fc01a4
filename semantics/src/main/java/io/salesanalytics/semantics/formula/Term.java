package io.salesanalytics.semantics.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula, as it was understood. Positions are those of characters in its text, the first is 1. */
public sealed interface Term {

    /** A number as it was written. */
    record Number(BigDecimal value) implements Term {}

    /** The same with the other sign. */
    record Negative(Term of) implements Term {}

    /** Two terms put together. */
    record Operation(Operator operator, Term left, Term right) implements Term {}

    /**
     * What rows are put together to.
     *
     * @param column the column's name or concept; null just for {@code count()}
     */
    record Aggregate(Function function, @Nullable Name column, int position) implements Term {}

    /** Another measure, by its name. */
    record Measure(Name name) implements Term {}

    /**
     * A name.
     *
     * @param quoted whether it stood in double quotes: then it is a column's or measure's own name and no concept
     */
    record Name(String text, boolean quoted, int position) {}

    /** How two terms are put together. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /** How the rows of a column are put together. */
    enum Function {
        SUM("sum"),
        AVG("avg"),
        MIN("min"),
        MAX("max"),
        COUNT_DISTINCT("count_distinct"),
        COUNT("count");

        private final String word;

        Function(String word) {
            this.word = word;
        }

        /** As it is written. */
        public String word() {
            return word;
        }
    }

    /** The terms that this one is made of, itself included. */
    default List<Term> all() {
        List<Term> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Operation operation) {
                all.add(operation.left);
                all.add(operation.right);
            } else if (all.get(i) instanceof Negative negative) {
                all.add(negative.of);
            }
        }
        return all;
    }

    /** The other measures that it names. */
    default List<Name> measures() {
        return all().stream()
                .filter(Measure.class::isInstance)
                .map(term -> ((Measure) term).name)
                .toList();
    }
}
