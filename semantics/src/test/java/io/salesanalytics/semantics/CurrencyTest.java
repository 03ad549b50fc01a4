package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyTest {

    @ParameterizedTest
    @CsvSource({"Currency:text=KES,KES", "Currency:text=kes,KES", "Currency:text=KES|USD,", "Currency:text=shillings,"})
    void amountsAreInTheOneCurrencyThatAColumnBesideThemStates(String column, String currency) {
        assertThat(SalesSemantics.interpret(Profiles.of("Date:date", "Sales:dec2", "Qty:int", column), "Date", "")
                        .columns())
                .extracting(Column::currency)
                .containsExactly(null, currency, null, null);
    }
}
