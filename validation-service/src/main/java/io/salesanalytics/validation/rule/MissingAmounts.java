package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sales without an amount: they count as a sale of nothing. Where they are further lines of orders whose amount stands in
 * their first, it is the products' figures that are wrong.
 */
final class MissingAmounts implements RowRule {
    private static final int MANY_ONE_IN = 5;
    private static final double NEARLY_ALL = 0.95;

    private final int column;
    private final String name;
    private final FirstLines missing = new FirstLines();
    private final OrderTotals orderTotals;
    private long rows;

    private MissingAmounts(Meaning meaning) {
        this.column = meaning.column(Concept.REVENUE);
        this.name = meaning.name(Concept.REVENUE);
        this.orderTotals = new OrderTotals(meaning);
    }

    /** The rule, where the file has a revenue. */
    static Stream<RowRule> of(Meaning meaning) {
        return meaning.has(Concept.REVENUE) ? Stream.of(new MissingAmounts(meaning)) : Stream.empty();
    }

    @Override
    public void look(RuleRow row) {
        rows++;
        orderTotals.look(row);
        if (!row.has(column)) {
            missing.add(row.line());
        }
    }

    @Override
    public void add(RowRule other) {
        MissingAmounts same = (MissingAmounts) other;
        rows += same.rows;
        missing.add(same.missing);
        orderTotals.add(same.orderTotals);
    }

    @Override
    public List<Problem> problems() {
        if (missing.count() == 0) {
            return List.of();
        }
        if (orderTotals.count() >= NEARLY_ALL * missing.count()) {
            return List.of(new Problem(
                    "ORDER_TOTALS_ON_FIRST_LINE",
                    Severity.WARNING,
                    name,
                    missing.count(),
                    missing.lines(),
                    List.of(),
                    "\"" + name
                            + "\" is the whole order's and stands only in its first line. Totals are right; by product,"
                            + " all of an order counts for the product of that line.",
                    "For figures by product, send the file with an amount for each line."));
        }
        boolean many = missing.count() * MANY_ONE_IN >= rows;
        return List.of(new Problem(
                "AMOUNTS_MISSING",
                many ? Severity.WARNING : Severity.INFO,
                name,
                missing.count(),
                missing.lines(),
                List.of(),
                missing.rows() + " " + (missing.count() == 1 ? "has" : "have") + " no \"" + name + "\" and "
                        + (missing.count() == 1 ? "counts" : "count") + " as nothing in its total.",
                many ? "Check whether amounts were left out, and send the file again with them." : null));
    }
}
