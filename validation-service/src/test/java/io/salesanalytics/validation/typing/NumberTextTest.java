package io.salesanalytics.validation.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1,234.56#1234.56",
                "1234#1234",
                "-5#-5",
                "+5#5",
                "(300.00)#-300.00",
                "12-#-12",
                "$2,500#2500",
                "KSh 1,200#1200",
                "Ksh.1,200/=#1200",
                "KES 1,200/=#1200",
                "Rs 500/-#500",
                "R2#none",
                "R 2#2",
                "R2.50#2.50",
                "R1 200#1200",
                "TOP10#none",
                "10ft#none",
                "10 Ft#10",
                "USD5#5",
                "5EUR#5",
                "KSh500#500",
                "US $1,234.50#1234.50",
                "$5.00 USD#5.00",
                "$5.00 CAD#5.00",
                "$5.00 EUR#none",
                "€5.00 USD#none",
                "¥1,234円#1234",
                "99.-#99",
                "CHF 1'234.--#1234",
                "12.50-#-12.50",
                "(KSh 300)#-300",
                "RM12.50#12.50",
                "1,200/=#1200",
                "€ 5#5",
                "£3.50#3.50",
                "-$4#-4",
                "$-4#-4",
                "($4.00)#-4.00",
                "5 %#5",
                "1.2e3#1200",
                "1E+05#100000",
                "1.5E-3#0.0015",
                "12,34,567.00#1234567.00",
                "1'234.50#1234.50",
                "1 234.56#1234.56",
                ".5#0.5",
                "5.#5",
                "1,234,567#1234567",
                "123456789012345678901.5#123456789012345678901.5",
                "0.15000000000000002#0.15000000000000002",
                "5 USD#5",
                "USD 5#5",
                "R$ 5.10#5.10",
                "1 234 567#1234567",
                "000123.40#123.40"
            })
    void readsPointDecimals(String cell, String value) {
        assertThat(read(cell, '.')).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1.234,56#1234.56",
                "1 234,56#1234.56",
                "1\u00a0234,56 €#1234.56",
                "1\u202f234,56#1234.56",
                "1'234,50#1234.50",
                "99,-#99",
                "1.234,-- €#1234",
                "1 234,- Kč#1234",
                "1.234,56 TL#1234.56",
                "Rp 15.000#15000",
                "12,50-#-12.50",
                "1 000 F CFA#1000",
                "1.234#1234",
                "0,5#0.5",
                "-1.234.567,8#-1234567.8",
                ",5#0.5",
                "(3,00)#-3.00"
            })
    void readsCommaDecimals(String cell, String value) {
        assertThat(read(cell, ',')).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12a",
                "1.2.3",
                "1,23,4",
                "85123A",
                "12E3",
                "--5",
                "1 23",
                "$",
                "2024-01-05",
                "5 kg",
                "(5",
                "1,2345,678",
                "0,123,456.7",
                "1'23",
                "12 inch",
                "%",
                "1..2"
            })
    void leavesTheRestAlone(String cell) {
        assertThat(read(cell, '.')).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1.234#true",
                "1,234#true",
                "1.23#false",
                "0.234#false",
                "1,234.5#false",
                "1234#false",
                "1.234.567#false",
                "1234.567#false",
                "1 234#false"
            })
    void knowsWhatCanBeReadTwoWays(String cell, boolean ambiguous) {
        NumberText number = new NumberText();

        assertThat(number.parse(cell.toCharArray(), 0, cell.length())).isTrue();
        assertThat(number.isAmbiguous()).isEqualTo(ambiguous);
    }

    private static String read(String cell, char decimalSign) {
        NumberText number = new NumberText();
        if (!number.parse(cell.toCharArray(), 0, cell.length()) || !number.fits(decimalSign)) {
            return "none";
        }
        number.evaluate(decimalSign);
        return number.value().toPlainString();
    }
}
