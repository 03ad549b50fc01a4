package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.gateway.model.Formula.Minus;
import io.salesanalytics.gateway.model.Formula.Of;
import io.salesanalytics.gateway.model.Formula.Plus;
import io.salesanalytics.gateway.model.Formula.Ratio;
import io.salesanalytics.semantics.concept.OrderCounts;
import io.salesanalytics.semantics.concept.UnitCosts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measures that every sales file is asked for, made of whatever columns it has. */
final class NamedMeasures {
    static final int EXTRA_DIGITS = 4;
    private static final int PERCENT_SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Of ROWS = new Of(new Atom.Rows());

    private final SchemaColumns columns;
    private final Map<String, Availability> measures = new LinkedHashMap<>();

    NamedMeasures(SchemaColumns columns) {
        this.columns = columns;
        Column amount = amount();
        Availability revenue = revenue(amount);
        ReturnMeasures returns = new ReturnMeasures(columns, revenue, amount);
        Availability cost = cost();
        Availability profit = profit(revenue, cost);
        Availability transactions = transactions();
        put(revenue);
        put(returns.netSales());
        put(cost);
        put(profit);
        put(ratio("profitMargin", "Profit margin", profit, revenue, true));
        put(transactions);
        put(ratio("averageTransaction", "Average transaction", revenue, transactions, false));
        put(total("units", "Units sold", Concept.QUANTITY, "number", Lack.Code.NO_UNITS_COLUMN));
        put(returns.value());
        put(returns.rate());
        put(total(
                "returnsQuantity",
                "Units returned",
                Concept.RETURNS_QUANTITY,
                "number",
                Lack.Code.NO_UNITS_RETURNED_COLUMN));
        put(distinct("uniqueCustomers", "Customers", Concept.CUSTOMER, Lack.Code.NO_CUSTOMER_COLUMN));
        put(distinct("uniqueProducts", "Products", Concept.PRODUCT, Lack.Code.NO_PRODUCT_COLUMN));
        put(distinct("uniqueBranches", "Branches", Concept.BRANCH, Lack.Code.NO_BRANCH_COLUMN));
        put(new Available(new Measure("rows", "Rows", "count", null, 0, "number of rows", ROWS)));
    }

    /** By canonical name, in the order in which they are shown. */
    Map<String, Availability> all() {
        return measures;
    }

    private void put(Availability measure) {
        String name = measure instanceof Available a ? a.measure().name() : ((Unavailable) measure).name();
        measures.put(name, measure);
    }

    private @Nullable Column amount() {
        Column revenue = summed(Concept.REVENUE);
        return revenue == null ? summed(Concept.NET_REVENUE) : revenue;
    }

    private Availability revenue(@Nullable Column column) {
        if (column != null) {
            return sum("revenue", "Revenue", column, "currency");
        }
        Column quantity = summed(Concept.QUANTITY);
        Column price = columns.metric(Concept.UNIT_PRICE);
        return quantity == null || price == null
                ? new Unavailable("revenue", Lack.of(Lack.Code.NO_REVENUE_COLUMN))
                : new Available(ComputedAmounts.revenue(columns, quantity, price));
    }

    private Availability cost() {
        Column quantity = summed(Concept.QUANTITY);
        Column ofOne = unitCost();
        return quantity == null || ofOne == null || summed(Concept.COST) != null
                ? total("cost", "Cost", Concept.COST, "currency", Lack.Code.NO_COST_COLUMN)
                : new Available(ComputedAmounts.cost(columns, quantity, ofOne));
    }

    private @Nullable Column unitCost() {
        return columns.metrics().stream().filter(UnitCosts::isOne).findFirst().orElse(null);
    }

    private Availability profit(Availability revenue, Availability cost) {
        Column costs = summed(Concept.COST);
        Column profit = summed(Concept.PROFIT);
        List<Column> known = costs != null
                ? List.of(costs)
                : profit == null
                        ? Stream.of(unitCost(), summed(Concept.QUANTITY))
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of();
        long missing = known.stream().mapToLong(Column::nulls).max().orElse(0);
        if (!known.isEmpty() && missing == 0 && revenue instanceof Available gross && cost instanceof Available spent) {
            return new Available(difference(gross.measure(), spent.measure(), costs != null && isBelowZero(costs)));
        }
        if (profit != null) {
            return sum("profit", "Profit", profit, "currency");
        }
        // Revenue without its cost would count as profit whole.
        return new Unavailable(
                "profit",
                cost instanceof Unavailable
                        ? Lack.of(Lack.Code.NO_PROFIT)
                        : Lack.of(Lack.Code.COST_MISSING, "rows", Long.toString(missing)));
    }

    /** Ledgers write costs below zero; taken off once more they would be a profit. */
    private boolean isBelowZero(Column costs) {
        Column revenue = amount();
        boolean earned =
                revenue == null || revenue.sum() == null || revenue.sum().signum() > 0;
        return earned && costs.sum() != null && costs.sum().signum() < 0;
    }

    private static Measure difference(Measure revenue, Measure cost, boolean costBelowZero) {
        return new Measure(
                "profit",
                "Profit",
                "currency",
                revenue.currency(),
                Math.max(revenue.scale(), cost.scale()),
                revenue.formula() + (costBelowZero ? " + " : " − ") + cost.formula(),
                costBelowZero
                        ? new Plus(revenue.computation(), cost.computation())
                        : new Minus(revenue.computation(), cost.computation()));
    }

    private Availability transactions() {
        Availability orders =
                distinct("transactions", "Transactions", Concept.ORDER_ID, Lack.Code.NO_COLUMN_WITH_MEANING);
        if (orders instanceof Available) {
            return orders;
        }
        return columns.metrics().stream()
                .filter(OrderCounts::isOne)
                .findFirst()
                .map(count -> sum("transactions", "Transactions", count, "count"))
                .orElseGet(() -> new Available(
                        new Measure("transactions", "Transactions", "count", null, 0, "number of rows", ROWS)));
    }

    private Availability ratio(String name, String label, Availability part, Availability whole, boolean percent) {
        if (part instanceof Unavailable missing) {
            return new Unavailable(name, missing.lack());
        }
        if (whole instanceof Unavailable missing) {
            return new Unavailable(name, missing.lack());
        }
        Measure top = ((Available) part).measure();
        Measure bottom = ((Available) whole).measure();
        int scale = percent ? PERCENT_SCALE : Math.max(top.scale(), PERCENT_SCALE);
        return new Available(new Measure(
                name,
                label,
                percent ? "percent" : top.unit(),
                percent ? null : top.currency(),
                scale,
                "(" + top.formula() + ") ÷ (" + bottom.formula() + ")" + (percent ? " in percent" : ""),
                new Ratio(
                        top.computation(),
                        bottom.computation(),
                        percent ? HUNDRED : BigDecimal.ONE,
                        scale + EXTRA_DIGITS)));
    }

    private Availability total(String name, String label, Concept concept, String unit, Lack.Code lack) {
        Column column = summed(concept);
        return column == null ? new Unavailable(name, Lack.of(lack)) : sum(name, label, column, unit);
    }

    private Availability distinct(String name, String label, Concept concept, Lack.Code lack) {
        Column column = columns.byConcept(concept);
        if (column == null || !columns.stored().readableAsText(column.name())) {
            return new Unavailable(name, Lack.of(lack));
        }
        return new Available(new Measure(
                name,
                label,
                "count",
                null,
                0,
                "number of different " + column.name(),
                new Of(new Atom.DistinctOf(column.name()))));
    }

    private Availability sum(String name, String label, Column column, String unit) {
        String currency = unit.equals("currency") ? columns.currency(column) : null;
        return new Available(new Measure(
                name,
                label,
                unit,
                currency,
                column.scale(),
                "sum of " + column.name(),
                new Of(new Atom.SumOf(column.name()))));
    }

    private @Nullable Column summed(Concept concept) {
        Column column = columns.metric(concept);
        return column != null && column.aggregation() == Aggregation.SUM ? column : null;
    }
}
