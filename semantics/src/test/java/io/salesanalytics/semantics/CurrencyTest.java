package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyTest {

    @ParameterizedTest
    @CsvSource({
        "Sales:dec2,Currency:text=KES,KES",
        "Sales:dec2,Currency:text=kes,KES",
        "Sales:dec2,Currency:text=KES|USD,",
        "Unit Price:dec2,Currency:text=KES,KES",
        "Sales:dec2,Currency:text=shillings,",
        // rows without an amount need no currency, rows with one do
        "Sales:dec2?98,Currency:text?98=KES,KES",
        "Sales:dec2?97,Currency:text?98=KES,"
    })
    void amountsAreInTheOneCurrencyThatAColumnBesideThemStates(String amount, String column, String currency) {
        assertThat(SalesSemantics.interpret(Profiles.of("Date:date", amount, "Qty:int", column), "Date", "")
                        .columns())
                .extracting(Column::currency)
                .containsExactly(null, currency, null, null);
    }
}
