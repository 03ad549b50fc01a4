package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.gateway.model.Formula.Negative;
import io.salesanalytics.gateway.model.Formula.Of;
import io.salesanalytics.gateway.model.Formula.Plus;
import io.salesanalytics.gateway.model.Formula.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back and what is left of the revenue. Files tell returns in four ways, of which the first that is there
 * counts: a column of their value; a flag on the row, whose amount is then what came back; amounts below zero, which the
 * revenue is without already; or only a number of units, from which no value follows.
 */
final class ReturnMeasures {
    private static final String NET_SALES = "netSales";
    private static final String RETURN_RATE = "returnRate";
    private static final int PERCENT_SCALE = 2;
    private static final String RETURNS_VALUE = "returnsValue";

    private final SchemaColumns columns;
    private final Availability revenue;
    private final @Nullable Column amount;

    /** @param amount the column that the revenue is the sum of; null where there is none or it is computed from others */
    ReturnMeasures(SchemaColumns columns, Availability revenue, @Nullable Column amount) {
        this.columns = columns;
        this.revenue = revenue;
        this.amount = amount;
    }

    /** The value of what came back, as a number below zero. */
    Availability value() {
        Column returns = summed(Concept.RETURNS_VALUE);
        if (returns != null && hasNegatives(returns) && isAboveZero(returns)) {
            return new Unavailable(RETURNS_VALUE, unclear(returns));
        }
        if (returns != null) {
            Formula sum = new Of(new Atom.SumOf(returns.name()));
            String words = "sum of " + returns.name();
            return isPositive(returns) ? value(returns, "− " + words, new Negative(sum)) : value(returns, words, sum);
        }
        Column flag = flag();
        if (amount != null && flag != null) {
            ReturnFlag meaning = ReturnFlag.of(flag);
            return meaning == null
                    ? notUnderstood(RETURNS_VALUE, flag)
                    : value(
                            amount,
                            "− sum of " + amount.name() + " without its sign where " + flag.name() + " says return",
                            new Plus(below(amount, meaning), new Negative(above(amount, meaning))));
        }
        if (amount != null && hasNegatives(amount)) {
            return value(amount, "sum of " + amount.name() + " below zero", below(amount, null));
        }
        return new Unavailable(
                RETURNS_VALUE,
                returnedUnits() == null
                        ? Lack.of(Lack.Code.NO_RETURNS_COLUMN)
                        : Lack.of(Lack.Code.RETURNS_WITHOUT_VALUE));
    }

    /** The revenue without what came back. */
    Availability netSales() {
        if (!(revenue instanceof Available gross)) {
            return new Unavailable(NET_SALES, ((Unavailable) revenue).lack());
        }
        Measure base = gross.measure();
        Column returns = summed(Concept.RETURNS_VALUE);
        if (returns != null) {
            return value() instanceof Available value
                    ? net(
                            base,
                            returns,
                            " + (" + value.measure().formula() + ")",
                            value.measure().computation())
                    : new Unavailable(NET_SALES, unclear(returns));
        }
        Column flag = flag();
        if (flag != null) {
            return netOfFlagged(base, flag);
        }
        Column units = returnedUnits();
        Column signed = amount == null ? summed(Concept.QUANTITY) : amount;
        boolean minus = signed != null && hasNegatives(signed);
        if (units != null && !minus && (units.sum() == null || units.sum().signum() != 0)) {
            return new Unavailable(NET_SALES, Lack.of(Lack.Code.NET_SALES_UNKNOWN, "column", units.name()));
        }
        String words = minus ? " (amounts below zero are in it)" : " (no returns in this data)";
        return new Available(new Measure(
                NET_SALES,
                "Net sales",
                base.unit(),
                base.currency(),
                base.scale(),
                base.formula() + words,
                base.computation()));
    }

    private Availability netOfFlagged(Measure base, Column flag) {
        if (amount == null) {
            return new Unavailable(NET_SALES, Lack.of(Lack.Code.RETURNS_WITHOUT_AMOUNTS, "column", flag.name()));
        }
        ReturnFlag meaning = ReturnFlag.of(flag);
        return meaning == null
                ? notUnderstood(NET_SALES, flag)
                : net(
                        base,
                        amount,
                        " − what is above zero where " + flag.name() + " says return",
                        new Negative(above(amount, meaning)));
    }

    /** What came back in percent of the revenue. */
    Availability rate() {
        if (!(value() instanceof Available value)) {
            return new Unavailable(RETURN_RATE, ((Unavailable) value()).lack());
        }
        if (!(revenue instanceof Available gross)) {
            return new Unavailable(RETURN_RATE, ((Unavailable) revenue).lack());
        }
        return new Available(new Measure(
                RETURN_RATE,
                "Return rate",
                "percent",
                null,
                PERCENT_SCALE,
                "− (" + value.measure().formula() + ") ÷ (" + gross.measure().formula() + ") in percent",
                new Ratio(
                        new Negative(value.measure().computation()),
                        gross.measure().computation(),
                        BigDecimal.valueOf(100),
                        PERCENT_SCALE + NamedMeasures.EXTRA_DIGITS)));
    }

    private Available net(Measure base, Column scaled, String words, Formula added) {
        return new Available(new Measure(
                NET_SALES,
                "Net sales",
                base.unit(),
                base.currency(),
                Math.max(base.scale(), scaled.scale()),
                base.formula() + words,
                new Plus(base.computation(), added)));
    }

    private Available value(Column column, String words, Formula computation) {
        return new Available(new Measure(
                RETURNS_VALUE, "Returns", "currency", columns.currency(column), column.scale(), words, computation));
    }

    private static Unavailable notUnderstood(String name, Column flag) {
        return new Unavailable(
                name,
                new Lack(
                        Lack.Code.RETURNS_NOT_UNDERSTOOD,
                        List.of(
                                new Lack.Fact("column", flag.name()),
                                new Lack.Fact("cells", String.join(", ", flag.examples())))));
    }

    private static Of below(Column column, @Nullable ReturnFlag flag) {
        return new Of(Atom.SignedSumOf.below(column.name(), flag));
    }

    private static Of above(Column column, ReturnFlag flag) {
        return new Of(Atom.SignedSumOf.above(column.name(), flag));
    }

    /** Files that write returns as positive amounts mean them to be taken off. */
    private static boolean isPositive(Column returns) {
        return returns.min() != null && !returns.min().startsWith("-") && isAboveZero(returns);
    }

    private static boolean isAboveZero(Column column) {
        return column.sum() != null && column.sum().signum() > 0;
    }

    /** Some uploads write what came back as amounts above zero and others below, or corrections outweigh the returns. */
    private static Lack unclear(Column returns) {
        return Lack.of(Lack.Code.RETURNS_OF_BOTH_SIGNS, "column", returns.name());
    }

    private static boolean hasNegatives(Column column) {
        return column.min() != null && column.min().startsWith("-");
    }

    private @Nullable Column returnedUnits() {
        return summed(Concept.RETURNS_QUANTITY);
    }

    private @Nullable Column summed(Concept concept) {
        Column column = columns.metric(concept);
        return column != null && column.aggregation() == Aggregation.SUM ? column : null;
    }

    private @Nullable Column flag() {
        List<Column> flags = columns.dimensions().stream()
                .filter(c -> c.concept() == Concept.IS_RETURN && c.role() == Role.DIMENSION)
                .toList();
        return flags.isEmpty() ? null : flags.get(0);
    }
}
