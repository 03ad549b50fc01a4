package io.salesanalytics.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.semantics.formula.SalesMeasures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SemanticModelTest {
    private static final Column SALES = metric("Sales", Concept.REVENUE, Aggregation.SUM);
    private static final Column PROFIT = metric("Profit", Concept.PROFIT, Aggregation.SUM);
    private static final Column COST = metric("Total Cost", Concept.COST, Aggregation.SUM);
    private static final Column RETURNS = metric("Returns", Concept.RETURNS_VALUE, Aggregation.SUM);
    private static final Column PRICE = metric("Unit Price", Concept.UNIT_PRICE, Aggregation.WEIGHTED_AVERAGE);
    private static final Column QUANTITY = metric("Qty", Concept.QUANTITY, Aggregation.SUM);
    private static final Column ORDER = dimension("Order ID", Concept.ORDER_ID);
    private static final Column CITY = dimension("City", Concept.BRANCH);

    @Test
    void takesProfitFromItsColumnWhereThereIsNoCost() {
        assertThat(formula("totalProfit", SALES, PROFIT)).isEqualTo("sum of Profit");
    }

    @Test
    void takesProfitFromRevenueAndCostWhereThereAreBoth() {
        assertThat(formula("profit", SALES, PROFIT, COST)).isEqualTo("sum of Sales − sum of Total Cost");
    }

    @Test
    void countsOrdersWhereRowsSayHowMany() {
        Column orders = count("Orders");

        assertThat(formula("transactions", SALES, orders)).isEqualTo("sum of Orders");
        assertThat(formula("averageTransaction", SALES, orders)).isEqualTo("(sum of Sales) ÷ (sum of Orders)");
        assertThat(formula("transactions", SALES, count("No. of Transactions")))
                .isEqualTo("sum of No. of Transactions");
        assertThat(formula("transactions", SALES, count("Visitors"))).isEqualTo("number of rows");
        assertThat(formula("transactions", SALES, orders, ORDER)).isEqualTo("number of different Order ID");
    }

    @Test
    void addsCostsThatAreNegative() {
        Measure profit = measure("profit", SALES, ranged(COST, "-90", "-1", "-60"));

        assertThat(profit.computation().value(found("Sales", "100", "Total Cost", "-60")))
                .isEqualByComparingTo("40");
        assertThat(profit.formula()).isEqualTo("sum of Sales + sum of Total Cost");
    }

    @Test
    void addsReturnsThatAreNegative() {
        Measure netSales = measure("netSales", SALES, RETURNS);

        assertThat(netSales.computation()
                        .value(Map.of(
                                new Atom.SumOf("Sales"), new BigDecimal("100.50"),
                                new Atom.SumOf("Returns"), new BigDecimal("-20"))))
                .isEqualByComparingTo("80.5");
    }

    @Test
    void doesNotGuessWhatCameBackWhereAmountsOnBothSidesOfZeroComeToMore() {
        Column mixed = ranged(RETURNS, "-90", "500", "410");

        for (String name : List.of("returnsValue", "netSales")) {
            assertThat(model(SALES, mixed).measure(name))
                    .isInstanceOfSatisfying(Unavailable.class, missing -> assertThat(missing.reason())
                            .contains("Returns", "both sides of zero"));
        }
        assertThat(formula("returnsValue", SALES, ranged(RETURNS, "-500", "90", "-410")))
                .isEqualTo("sum of Returns");
    }

    @Test
    void takesOffReturnsThatAreWrittenAsPositiveAmountsAlsoWhereAGroupHasNone() {
        Column positive = ranged(RETURNS, "0", "90", "120");
        Measure netSales = measure("netSales", SALES, positive);

        assertThat(netSales.computation().value(found("Sales", "100", "Returns", "30")))
                .isEqualByComparingTo("70");
        assertThat(netSales.computation().value(found("Sales", "100"))).isEqualByComparingTo("100");
        assertThat(measure("returnsValue", SALES, positive).computation().value(found("Returns", "30")))
                .isEqualByComparingTo("-30");
    }

    @Test
    void takesOffFlaggedRowsOnceHoweverTheirAmountIsSigned() {
        Column flag = flag("false", "true");
        Measure netSales = measure("netSales", SALES, flag);
        Measure returns = measure("returnsValue", SALES, flag);
        Atom.SignedSumOf above = above(netSales);
        Atom.SignedSumOf below = new Atom.SignedSumOf("Sales", true, above.flag(), above.values());

        assertThat(above.flag()).isEqualTo("Returned");
        assertThat(above.values()).contains("true", "TRUE", "Yes", "1").doesNotContain("false", "no", "0");
        Map<Atom, BigDecimal> writtenPositive =
                Map.of(new Atom.SumOf("Sales"), BigDecimal.valueOf(100), above, BigDecimal.valueOf(15));
        assertThat(netSales.computation().value(writtenPositive)).isEqualByComparingTo("85");
        assertThat(returns.computation().value(writtenPositive)).isEqualByComparingTo("-15");
        Map<Atom, BigDecimal> writtenNegative =
                Map.of(new Atom.SumOf("Sales"), BigDecimal.valueOf(85), below, BigDecimal.valueOf(-15));
        assertThat(netSales.computation().value(writtenNegative)).isEqualByComparingTo("85");
        assertThat(returns.computation().value(writtenNegative)).isEqualByComparingTo("-15");
    }

    @Test
    void doesNotGuessWhatAFlagMeans() {
        assertThat(model(SALES, flag("A", "B")).measure("netSales"))
                .isInstanceOfSatisfying(Unavailable.class, missing -> assertThat(missing.reason())
                        .contains("Returned", "not understood"));
    }

    @Test
    void leavesAmountsBelowZeroInTheNetSalesAndNamesThemReturns() {
        Column sales = ranged(SALES, "-40", "90", "500");

        assertThat(formula("netSales", sales)).contains("below zero are in it");
        assertThat(formula("returnsValue", sales)).isEqualTo("sum of Sales below zero");
        assertThat(measure("netSales", sales).computation().value(found("Sales", "60")))
                .isEqualByComparingTo("60");
    }

    @Test
    void doesNotKnowNetSalesWhereOnlyTheReturnedUnitsAreKnown() {
        Column units = ranged(metric("Units Returned", Concept.RETURNS_QUANTITY, Aggregation.SUM), "0", "4", "12");
        Column none = ranged(units, "0", "0", "0");

        assertThat(model(SALES, units).measure("netSales"))
                .isInstanceOfSatisfying(Unavailable.class, missing -> assertThat(missing.reason())
                        .contains("Units Returned"));
        assertThat(formula("netSales", SALES, none)).contains("no returns");
    }

    @Test
    void neverAddsUpAPercentageWhateverTheSchemaSays() {
        Column margin = metric("Margin %", null, Aggregation.SUM);

        assertThat(formula("Margin %", SALES, QUANTITY, margin)).isEqualTo("average of Margin % weighted by Qty");
        assertThat(model(SALES, margin).source().columns().get(1).aggregation())
                .isEqualTo(Aggregation.WEIGHTED_AVERAGE);
    }

    private static Atom.SignedSumOf above(Measure netSales) {
        return netSales.computation().atoms().stream()
                .filter(Atom.SignedSumOf.class::isInstance)
                .map(Atom.SignedSumOf.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Atom, BigDecimal> found(String... columnsAndSums) {
        Map<Atom, BigDecimal> found = new HashMap<>();
        for (int i = 0; i < columnsAndSums.length; i += 2) {
            found.put(new Atom.SumOf(columnsAndSums[i]), new BigDecimal(columnsAndSums[i + 1]));
        }
        return found;
    }

    private static Column flag(String no, String yes) {
        return ranged(dimension("Returned", Concept.IS_RETURN), no, yes, null);
    }

    private static Column ranged(Column column, String min, String max, @Nullable String sum) {
        return new Column(
                column.name(),
                column.druidName(),
                column.type(),
                column.role(),
                column.concept(),
                column.aggregation(),
                null,
                null,
                column.scale(),
                1,
                "",
                0,
                2,
                min,
                max,
                sum == null ? null : new BigDecimal(sum),
                List.of(min, max));
    }

    @Test
    void countsOrdersWhereThereAreAnyAndRowsOtherwise() {
        assertThat(formula("transactions", SALES, ORDER)).isEqualTo("number of different Order ID");
        assertThat(formula("transactions", SALES)).isEqualTo("number of rows");
    }

    @Test
    void saysWhyAMeasureCannotBeHad() {
        assertThat(model(SALES).measure("profitMargin"))
                .isEqualTo(new Unavailable("profitMargin", Lack.of(Lack.Code.NO_PROFIT)));
        assertThat(model(PRICE).kpi(Kpi.TOTAL_REVENUE))
                .isInstanceOfSatisfying(Unavailable.class, missing -> assertThat(missing.reason())
                        .isEqualTo("No revenue column in this data."));
        assertThat(model(SALES).measure("whatever")).isNull();
    }

    @Test
    void multipliesQuantityAndPriceOfEachRowWhereThereIsNoAmount() {
        Formula revenue = measure("revenue", PRICE, QUANTITY).computation();

        assertThat(formula("revenue", PRICE, QUANTITY)).isEqualTo("sum of Qty × Unit Price of each row");
        assertThat(formula("netSales", PRICE, QUANTITY)).startsWith("sum of Qty × Unit Price of each row");
        assertThat(revenue.addsUp()).isTrue();
        assertThat(revenue.value(Map.of(Atom.ProductsOf.of("Unit Price", "Qty"), new BigDecimal("12.3400"))))
                .isEqualTo(new BigDecimal("12.34"));
        assertThat(formula("revenue", SALES, PRICE, QUANTITY)).isEqualTo("sum of Sales");
    }

    @Test
    void knowsNoProfitWhereTheCostOfAUnitIsMissingInARow() {
        Column unitCost = metric("Unit Cost", null, Aggregation.WEIGHTED_AVERAGE);

        assertThat(formula("cost", PRICE, QUANTITY, unitCost)).isEqualTo("sum of Qty × Unit Cost of each row");
        assertThat(formula("profit", PRICE, QUANTITY, unitCost))
                .isEqualTo("sum of Qty × Unit Price of each row − sum of Qty × Unit Cost of each row");
        assertThat(formula("profit", PRICE, QUANTITY, unitCost, PROFIT)).isEqualTo("sum of Profit");
        assertThat(formula("cost", SALES, QUANTITY, unitCost, COST)).isEqualTo("sum of Total Cost");
        assertThat(model(SALES, QUANTITY, withNulls(unitCost, 7)).measure("profit"))
                .isEqualTo(new Unavailable("profit", Lack.of(Lack.Code.COST_MISSING, "rows", "7")));
    }

    @Test
    void weighsAPriceByTheQuantity() {
        assertThat(formula("Unit Price", PRICE, QUANTITY)).isEqualTo("average of Unit Price weighted by Qty");
        assertThat(formula("Unit Price", PRICE)).isEqualTo("average of Unit Price");
    }

    @Test
    void hasTheMeasuresWhoseNamesNoOwnerCanTake() {
        SemanticModel model = model(SALES);
        Set<String> names = new HashSet<>();
        model.measures().stream()
                .map(Measure::name)
                .filter(name -> !name.equals("Sales"))
                .forEach(names::add);
        model.unavailable().forEach(missing -> names.add(missing.name()));

        assertThat(names).isEqualTo(SalesMeasures.NAMED);
        assertThat(Kpi.values())
                .allSatisfy(kpi -> assertThat(SalesMeasures.isTaken(kpi.key())).isTrue());
    }

    @Test
    void findsADimensionByItsNameAndByItsMeaning() {
        SemanticModel model = model(SALES, CITY);

        assertThat(model.dimension("City")).isEqualTo(model.dimension("branch"));
        assertThat(model.dimension("product")).isNull();
        assertThat(model.dimension("Sales")).isNull();
    }

    @Test
    void filtersRowsByColumnsOfNumbersToo() {
        SemanticModel model = model(SALES, CITY);

        assertThat(model.filterable("Sales")).isEqualTo(SALES);
        assertThat(model.filterable("revenue")).isEqualTo(SALES);
        assertThat(model.filterable("branch")).isEqualTo(CITY);
        assertThat(model.filterable("cost")).isNull();
        assertThat(model.filterable("transactions")).isNull();
    }

    @Test
    void printsQuotientsWithoutTrailingZerosOrExponents() {
        Formula average = new Formula.Ratio(
                new Formula.Of(new Atom.SumOf("Sales")), new Formula.Of(new Atom.Rows()), BigDecimal.ONE, 6);

        assertThat(average.value(
                        Map.of(new Atom.SumOf("Sales"), new BigDecimal("3000"), new Atom.Rows(), BigDecimal.ONE)))
                .hasToString("3000");
        assertThat(average.value(Map.of(new Atom.SumOf("Sales"), BigDecimal.TEN, new Atom.Rows(), BigDecimal.ZERO)))
                .isNull();
        assertThat(average.value(Map.of(new Atom.Rows(), BigDecimal.ONE))).isNull();
    }

    private static String formula(String name, Column... columns) {
        return measure(name, columns).formula();
    }

    private static Measure measure(String name, Column... columns) {
        return model(columns).measure(name) instanceof Available available
                ? available.measure()
                : new Measure(name, "", "", null, 0, "unavailable", new Formula.Of(new Atom.Rows()));
    }

    private static SemanticModel model(Column... columns) {
        List<DruidColumn> stored = List.of(columns).stream()
                .map(c -> c.role() == Role.METRIC
                        ? new DruidColumn(c.name(), c.name() + "@2", Storage.LONG, 2)
                        : new DruidColumn(c.name(), c.name(), Storage.STRING, 0))
                .toList();
        DruidTable table = new DruidTable("t", UUID.randomUUID(), 1, null, null, stored);
        return SemanticModel.of(new DataSourcePublished(
                "main", "sales", 1, Instant.EPOCH, null, 1, List.of(columns), List.of(table), 1, null, null));
    }

    private static Column metric(String name, @Nullable Concept concept, Aggregation aggregation) {
        return column(name, ColumnType.DECIMAL, Role.METRIC, concept, aggregation);
    }

    private static Column withNulls(Column column, long nulls) {
        return new Column(
                column.name(),
                column.druidName(),
                column.type(),
                column.role(),
                column.concept(),
                column.aggregation(),
                null,
                null,
                2,
                1,
                "",
                nulls,
                0,
                null,
                null,
                null,
                List.of());
    }

    private static Column count(String name) {
        return column(name, ColumnType.INTEGER, Role.METRIC, null, Aggregation.SUM);
    }

    private static Column dimension(String name, Concept concept) {
        return column(name, ColumnType.STRING, Role.DIMENSION, concept, Aggregation.NONE);
    }

    private static Column column(
            String name, ColumnType type, Role role, @Nullable Concept concept, Aggregation aggregation) {
        return new Column(
                name, name, type, role, concept, aggregation, null, null, 2, 1, "", 0, 0, null, null, null, List.of());
    }
}
