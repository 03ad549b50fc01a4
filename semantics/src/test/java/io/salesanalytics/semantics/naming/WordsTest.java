package io.salesanalytics.semantics.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "InvoiceNo, invoice number",
        "INVOICE_NO, invoice number",
        "invoice-number, invoice number",
        "INVOICENUMBER, invoice number",
        "Rechnungs-Nr., invoice number",
        "Rechnungsnummer, invoice number",
        "N° facture, number invoice",
        "Número de factura, number invoice",
        "MwSt, tax",
        "Umsatzsteuer, tax",
        "Chiffre d'affaires, revenue",
        "Umsatz (netto), revenue net",
        "Sub-Category, subcategory",
        "unitsReturned, quantity return",
        "lineItemCount, count",
        "internet, internet",
        "Planet, planet"
    })
    void readsNamesOfAnyLanguageAndSpelling(String name, String words) {
        assertThat(String.join(" ", Words.of(name).list())).isEqualTo(words);
    }

    @Test
    @Timeout(10)
    void readsNamesOfEndlessCompounds() {
        String name = "orderdate".repeat(300);

        assertThat(Words.of(name + "x").list()).containsExactly(name + "x");
        assertThat(Words.of("orderdate".repeat(7) + "x").list()).hasSize(1);
    }

    @Test
    void tellsPercentagesFromAmountsAtARate() {
        assertThat(Words.of("Discount %").percent()).isTrue();
        assertThat(Words.of("Discount (%)").percent()).isTrue();
        assertThat(Words.of("Tax 5%").percent()).isFalse();
    }
}
