package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Totals of whole orders that stand in each of their lines, as shops export them: added up, an order of three lines counts
 * three times. Looks at lines of one order that follow each other.
 */
final class RepeatedTotals implements RowRule {
    private static final int FEWEST_REPEATED = 20;
    private static final double NEARLY_ALL = 0.95;

    private final int order;
    private final int amount;
    private final String name;
    private final FirstLines repeated = new FirstLines();
    private long different;
    private long orders;
    private long ordersOfAnotherAmount;
    private boolean started;
    private long firstLine;
    private long firstOrder;
    private double firstAmount;
    private long lastOrder;
    private double lastAmount;

    private RepeatedTotals(Meaning meaning) {
        this.order = meaning.column(Concept.ORDER_ID);
        this.amount = meaning.column(Concept.REVENUE);
        this.name = meaning.name(Concept.REVENUE);
    }

    /** The rule, where the file has orders, what was sold in each line, and a revenue. */
    static Stream<RowRule> of(Meaning meaning) {
        return meaning.has(Concept.ORDER_ID, Concept.PRODUCT, Concept.REVENUE)
                ? Stream.of(new RepeatedTotals(meaning))
                : Stream.empty();
    }

    @Override
    public void look(RuleRow row) {
        if (!row.has(order) || !row.has(amount)) {
            return;
        }
        long nextOrder = row.hash(order);
        double nextAmount = row.number(amount);
        follow(row.line(), nextOrder, nextAmount);
        lastOrder = nextOrder;
        lastAmount = nextAmount;
    }

    private void follow(long line, long nextOrder, double nextAmount) {
        boolean same = nextAmount == lastAmount;
        if (!started) {
            started = true;
            firstLine = line;
            firstOrder = nextOrder;
            firstAmount = nextAmount;
        } else if (nextOrder != lastOrder) {
            orders++;
            ordersOfAnotherAmount += same ? 0 : 1;
        } else if (same) {
            repeated.add(line);
        } else {
            different++;
        }
    }

    @Override
    public void add(RowRule other) {
        RepeatedTotals following = (RepeatedTotals) other;
        if (!following.started) {
            return;
        }
        follow(following.firstLine, following.firstOrder, following.firstAmount);
        repeated.add(following.repeated);
        different += following.different;
        orders += following.orders;
        ordersOfAnotherAmount += following.ordersOfAnotherAmount;
        lastOrder = following.lastOrder;
        lastAmount = following.lastAmount;
    }

    @Override
    public List<Problem> problems() {
        boolean nearlyAll = repeated.count() >= NEARLY_ALL * (repeated.count() + different);
        boolean ordersDiffer = ordersOfAnotherAmount * 2 >= orders;
        if (repeated.count() < FEWEST_REPEATED || !nearlyAll || !ordersDiffer) {
            return List.of();
        }
        return List.of(new Problem(
                "ORDER_TOTALS_REPEATED",
                Severity.WARNING,
                name,
                repeated.count(),
                repeated.lines(),
                List.of(),
                "\"" + name + "\" is the same in all lines of an order, so it seems to be the whole order's. Added up, "
                        + repeated.rows() + " count it once more.",
                "Send the file with an amount for each line, or with one row for each order."));
    }
}
