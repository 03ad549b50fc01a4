package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.concept.DiscountKind;
import io.salesanalytics.semantics.concept.UnitCosts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files without amounts, which only say how many units there were, what one was, and what was taken off. */
class ComputedAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "Discount:dec2(0..0.25), FRACTION",
        "discount_rate:dec2(0..0.5), FRACTION",
        "Discount %:int(0..30), PERCENT",
        "Discount Percent:dec1(0..12.5), PERCENT",
        "Discount Amount:dec2(0..40), AMOUNT",
        "Discount:dec2(0..240), AMOUNT",
        "Discount:dec2(-240..0), AMOUNT",
        "Discount:int(0..30), UNCLEAR",
        "Discount:dec2(0..12.5), UNCLEAR",
        "Discount:int(0..0), NONE",
        "Discount:text, NONE"
    })
    void tellsMoneyFromPercentByNameAndExtremes(String column, DiscountKind kind) {
        List<Column> columns = understood("Date:date", "Qty:int(1..9)", "Unit Price:dec2(2..90)", column);

        assertThat(DiscountKind.of(columns.get(3))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Unit Cost:dec2(1..40), true",
        "ProductStandardCost:dec4(1..40), true",
        "Cost Price:dec2(1..40), true",
        "Total Cost:dec2(1..400), false",
        "Shipping Cost per Unit:dec2(1..4), false",
        "Unit Price:dec2(2..90), false"
    })
    void knowsWhatOneUnitCost(String column, boolean expected) {
        List<Column> columns = understood("Date:date", "Qty:int(1..9)", "Sales:dec2(2..900)", column);

        assertThat(UnitCosts.isOne(columns.get(3))).isEqualTo(expected);
    }

    @Test
    void takesThePriceAfterDiscountsWhereBothAreThere() {
        assertThat(priceOf("Unit Price:dec2(10..90)~3000", "Net Price:dec4(9..85)~2800"))
                .isEqualTo("Net Price");
        // A whole row's amount comes to more than the price of one.
        assertThat(priceOf("Unit Price:dec2(10..90)~3000", "Net Price:dec4(10..800)~9000"))
                .isEqualTo("Unit Price");
        assertThat(priceOf("Unit Price:dec2(10..90)~3000", "Sales:dec2(10..800)~9000", "Net Price:dec4(9..85)~2800"))
                .isEqualTo("Unit Price");
    }

    private static String priceOf(String... amounts) {
        List<String> columns = new ArrayList<>(List.of("Date:date", "Qty:int(1..9)"));
        columns.addAll(List.of(amounts));
        return understood(columns.toArray(String[]::new)).stream()
                .filter(column -> column.concept() == Concept.UNIT_PRICE)
                .map(Column::name)
                .findFirst()
                .orElse("");
    }

    private static List<Column> understood(String... columns) {
        return SalesSemantics.interpret(Profiles.of(columns), "Date", "").columns();
    }
}
