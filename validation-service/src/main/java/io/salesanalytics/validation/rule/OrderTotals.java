package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;

/**
 * Tells rows that lack an amount because their order's stands in its first line from rows where it was left out. Looks at
 * lines of one order that follow each other.
 */
final class OrderTotals {
    private final int order;
    private final int amount;
    private long below;

    /** Whether all rows so far are of the first row's order and none has an amount: what stands above is not known. */
    private boolean leading = true;

    private boolean started;
    private long firstOrder;
    private long leadingRows;
    private long lastOrder;
    private boolean lastHasAmount;

    OrderTotals(Meaning meaning) {
        boolean ofLines = meaning.has(Concept.ORDER_ID, Concept.PRODUCT);
        this.order = ofLines ? meaning.column(Concept.ORDER_ID) : -1;
        this.amount = meaning.column(Concept.REVENUE);
    }

    void look(RuleRow row) {
        if (order < 0) {
            return;
        }
        long next = row.has(order) ? row.hash(order) : 0;
        if (!started) {
            started = true;
            firstOrder = next;
            lastOrder = next;
        }
        boolean another = next != lastOrder;
        lastHasAmount = row.has(amount) || (lastHasAmount && !another);
        leading &= !another && !lastHasAmount;
        if (leading) {
            leadingRows++;
        } else if (!row.has(amount) && !another && next != 0 && lastHasAmount) {
            below++;
        }
        lastOrder = next;
    }

    /** Adds what was found in the rows that follow. */
    void add(OrderTotals following) {
        if (!following.started) {
            return;
        }
        boolean goesOn = started && following.firstOrder == lastOrder && lastOrder != 0;
        if (goesOn && lastHasAmount) {
            below += following.leadingRows;
        } else if (!started || (goesOn && leading)) {
            leadingRows += following.leadingRows;
        }
        below += following.below;
        firstOrder = started ? firstOrder : following.firstOrder;
        leading = following.leading && (!started || (goesOn && leading));
        lastHasAmount = following.lastHasAmount || (goesOn && following.leading && lastHasAmount);
        lastOrder = following.lastOrder;
        started = true;
    }

    /** How many rows lack an amount that stands above them, in a line of the same order. */
    long count() {
        return below;
    }
}
