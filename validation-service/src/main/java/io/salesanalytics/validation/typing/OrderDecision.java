package io.salesanalytics.validation.typing;

import java.util.ArrayList;
import java.util.List;

/**
 * What the cells of one column say about the order of day, month and year.
 *
 * @param outcome how sure it is
 * @param possible the orders left: one when decided, none where it does not matter
 */
record OrderDecision(Outcome outcome, List<DateOrder> possible) {
    /** How much the cells decide. */
    enum Outcome {
        DECIDED,
        /** Several orders are possible for every cell, and give different days. */
        OPEN,
        /** Some cells allow only one order, and too many only another. */
        CONTRADICTORY,
        /** All orders give the same days, or the cells leave nothing open. */
        NO_MATTER
    }

    private static final OrderDecision NO_MATTER = new OrderDecision(Outcome.NO_MATTER, List.of());
    private static final List<DateOrder> ANY = List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);

    static OrderDecision of(OrderTally tally) {
        if (tally.count() == 0) {
            return NO_MATTER;
        }
        boolean yearLast = fitsNearlyAll(tally.yearLast(), tally);
        boolean yearFirst = fitsNearlyAll(tally.yearFirst(), tally);
        if (!yearFirst) {
            return yearLast(tally);
        }
        if (!yearLast || variesMore(tally.lastParts(), tally.firstParts())) {
            return new OrderDecision(Outcome.DECIDED, List.of(DateOrder.YEAR_FIRST));
        }
        if (tally.slashesOnly() || variesMore(tally.firstParts(), tally.lastParts())) {
            return yearLast(tally);
        }
        OrderDecision last = yearLast(tally);
        List<DateOrder> possible = new ArrayList<>(last.outcome() == Outcome.NO_MATTER ? ANY : last.possible());
        possible.add(DateOrder.YEAR_FIRST);
        return new OrderDecision(Outcome.OPEN, List.copyOf(possible));
    }

    private static boolean fitsNearlyAll(long fitting, OrderTally tally) {
        return fitting * 100 >= tally.count() * 95;
    }

    /** Days run through the month while years hardly change: three days of one year are enough to tell. */
    private static boolean variesMore(int days, int years) {
        return days >= 3 && days >= 2 * years;
    }

    private static OrderDecision yearLast(OrderTally tally) {
        long day = tally.onlyDayFirst();
        long month = tally.onlyMonthFirst();
        if (day > 0 && month > 0 && Math.min(day, month) * 20 > day + month) {
            return new OrderDecision(Outcome.CONTRADICTORY, ANY);
        }
        if (day != month) {
            return new OrderDecision(
                    Outcome.DECIDED, List.of(day > month ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST));
        }
        return tally.openDays() == 0 ? NO_MATTER : new OrderDecision(Outcome.OPEN, ANY);
    }

    boolean isDecided() {
        return outcome == Outcome.DECIDED;
    }

    /** Whether only another column or the owner can decide. */
    boolean needsHelp() {
        return outcome == Outcome.OPEN || outcome == Outcome.CONTRADICTORY;
    }
}
