package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules that apply to a file. */
public final class Rules {
    private final List<RowRule> rules;
    private final RowRule[] each;
    private final int order;
    private final int product;
    private final int lineNumber;

    private Rules(List<RowRule> rules, Meaning meaning) {
        this.rules = rules;
        this.each = rules.toArray(RowRule[]::new);
        this.order = meaning.column(Concept.ORDER_ID);
        this.product = meaning.column(Concept.PRODUCT);
        this.lineNumber = meaning.lineNumber();
    }

    /**
     * Knows an order's line again by its order, its product and its number, where the lines of an order are numbered; 0
     * where the row or the file does not name order and product.
     */
    public long orderLine(RuleRow row) {
        boolean named = order >= 0 && product >= 0 && row.has(order) && row.has(product);
        if (!named) {
            return 0;
        }
        long line = row.hash(order) * 31 + row.hash(product);
        return (lineNumber >= 0 && row.has(lineNumber) ? line * 31 + row.hash(lineNumber) : line) | 1;
    }

    /**
     * The rules for a file.
     *
     * @param meaning what its columns stand for
     * @param today what counts as now
     * @param settings the thresholds of its data source
     */
    public static Rules of(Meaning meaning, LocalDate today, RuleSettings settings) {
        return new Rules(
                Stream.of(
                                OddDates.of(meaning, today, settings),
                                MissingAmounts.of(meaning),
                                AmountsAgree.of(meaning, settings),
                                ProfitAgrees.of(meaning, settings),
                                ReturnSigns.of(meaning),
                                Outliers.of(meaning, settings),
                                NameVariants.of(meaning),
                                GroupedNames.of(meaning),
                                RepeatedTotals.of(meaning),
                                AmountBases.of(meaning),
                                CancelledSales.of(meaning),
                                TotalValues.of(meaning))
                        .flatMap(all -> all)
                        .toList(),
                meaning);
    }

    /** Looks at the next accepted row. */
    public void look(RuleRow row) {
        for (RowRule rule : each) {
            rule.look(row);
        }
    }

    /** Adds what the same rules found in other rows of the file. */
    public void add(Rules other) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).add(other.rules.get(i));
        }
    }

    /** What there is to say about all rows. */
    public List<Problem> problems() {
        return rules.stream().flatMap(rule -> rule.problems().stream()).toList();
    }

    /** What columns of amounts were found to be for, by their positions from 0. */
    public Map<Integer, AmountBasis> bases() {
        return rules.stream()
                .flatMap(rule -> rule.bases().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
