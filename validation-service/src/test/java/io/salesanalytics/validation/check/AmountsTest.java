package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Outcome;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers the cells of a column are. */
class AmountsTest {
    @Test
    void asksWhenNumbersCanBeReadTwoWays() {
        Checked open = Checked.of("Datum;Betrag\n2024-01-31;1.204\n2024-02-01;2.506\n");

        assertThat(open.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
        assertThat(open.verdict().report().question().key()).isEqualTo("DECIMAL_SIGN:Betrag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Quantity#12 Nos;3 Nos#15",
                "Qty#12pcs;3#15",
                "Menge#1.200 Stk;2.400 Stk;7,5 Stk#3607.5",
                "Units Sold#1 unit;2 units#3",
                "Rate#59.77/Nos;10/Nos#69.77"
            })
    void areReadWithoutTheWordForPieces(String name, String cells, String sum) {
        Checked checked =
                Checked.of("Date;" + name + ";Note\n2024-01-31;" + cells.replace(";", ";x\n2024-01-31;") + ";x\n");

        assertThat(checked.sum(name)).isEqualTo(sum);
        assertThat(checked.rows().get(2)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a size#Size#12 pcs;6 pcs",
                "a code#Code#12PC;13PC",
                "weights#Quantity#12 kg;3 kg",
                "boxes#Quantity#12 boxes;3 boxes",
                "debit and credit#Amount#12.00 Dr;3.00 Cr"
            })
    void areNoneWhereTheWordsMeanSomethingElse(String what, String name, String cells) {
        Checked checked =
                Checked.of("Date;" + name + ";Note\n2024-01-31;" + cells.replace(";", ";x\n2024-01-31;") + ";x\n");

        assertThat(checked.column(name).type()).as(what).isEqualTo(ColumnType.STRING);
    }

    @Test
    void holdBackPiecesInAColumnThatIsNoMeasure() {
        Checked checked = Checked.of("Date,Size\n" + "2024-01-31,38\n".repeat(50) + "2024-01-31,12 pcs\n");

        assertThat(checked.rows()).containsExactly(51L, 50L, 1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,250\" 980 15000", "1.250 980 15000", "1.085 1 1.101"})
    void asksWhenWholeNumbersBesideLeaveTheSignOpen(String amounts) {
        String rows = "2024-01-31," + amounts.replace(" ", "\n2024-01-31,") + "\n";

        Checked checked = Checked.of("Date,Amount\n" + rows.repeat(4));

        assertThat(checked.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
    }

    @Test
    void letsAnotherColumnDecideTheDecimalSign() {
        Checked checked = Checked.of("Datum;Preis;Betrag\n2024-01-31;1,5;1.204\n2024-02-01;2,5;2.506\n");

        assertThat(checked.sum("Betrag")).isEqualTo("3710");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2024-02-01,5.75,;2024-02-02,5.75,,#2",
                "2024-02-01,5.75;2024-02-02,5.75,,#2",
                "2024-02-01,5.75#1",
                "2024-02-01,5.75;2024-02-02,6.25;2024-02-03,7.25#3",
                "2024-02-01,5.75,,;2024-02-02,6.25,,#2"
            })
    void neverCutsCentsOff(String late, long lateRows) {
        Checked checked = Checked.of("Date,Amount,Note\n" + "2024-01-31,7.0,\n2024-01-31,8.0,x\n".repeat(9)
                + late.replace(';', '\n') + "\n");

        String whole = Stream.of(late.split("[,;]"))
                .filter(cell -> cell.matches("\\d\\.\\d+"))
                .map(BigDecimal::new)
                .reduce(new BigDecimal(135), BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
        assertThat(checked.rows()).containsExactly(18 + lateRows, 18 + lateRows, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$4,667;$567;$1,085#6319",
                "4.667 €;567 €;1.085 €#6319",
                "KSh 4,667/=;567/=;1,085/=#6319",
                "KWD 4.667;KWD 567;KWD 1.085#",
                "$4,667;$567;$1085#"
            })
    void takesAmountsOfMoneyForThousandsWhereSmallOnesStandWithoutASeparator(String amounts, String sum) {
        String rows = "2024-01-31;" + amounts.replace(";", "\n2024-01-31;") + "\n";

        Checked checked = Checked.of("Date;Amount\n" + rows);

        assertThat(checked.outcome() == Outcome.NEEDS_DECISION).isEqualTo(sum == null);
        if (sum != null) {
            assertThat(checked.sum("Amount")).isEqualTo(sum);
        }
    }

    @Test
    void cutsNoDecimalsOffMoneyThatHasNone() {
        Checked checked = Checked.of("Tanggal,Harga\n31/01/2024,Rp12.500\n31/01/2024,Rp7.000\n");

        assertThat(checked.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(checked.sum("Harga")).isEqualTo("19500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\u0661\u066c\u0662\u0663\u0664\u066b\u0665#1234.5",
                "\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15#1234.5",
                "\u0967,\u0968\u0969,\u096a\u096b\u096c.\u096d#123456.7",
                "=\"1,234.5\"#1234.5",
                "=\"12\"#12",
                "\u0663\u066b\u0665#3.5",
                "\u0661\u0662#12",
                "1,234.5 \u0631.\u0633#1234.5",
                "ZK 1,234.50#1234.5",
                "\\1,234#1234",
                "Shs 1,234.50#1234.5",
                "COP$1,234.50#1234.5"
            })
    void addsUpNumbersInTheDigitsAndMoneyOfAllCountries(String cell, String value) {
        Checked checked = Checked.of("Date;Amount\n2024-01-05;"
                + cell.replace("\"", "\"\"").replaceAll("^(.*)$", "\"$1\"") + "\n2024-01-06;2.5\n");

        assertThat(checked.sum("Amount"))
                .isEqualTo(new BigDecimal(value)
                        .add(new BigDecimal("2.5"))
                        .stripTrailingZeros()
                        .toPlainString());
        assertThat(checked.clean().get(1)).matches("[\\x00-\\x7f]*,[0-9.]+");
    }

    @ParameterizedTest
    @CsvSource({"12.50K", "50p", "1.5 MT"})
    void takesNoUnitForMoney(String cell) {
        Checked checked = Checked.of("Date,Amount\n2024-01-05," + cell + "\n2024-01-06," + cell + "\n");

        assertThat(checked.sum("Amount")).isEqualTo("none");
        assertThat(checked.problems()).contains("AMOUNTS_NOT_READABLE");
    }

    @Test
    void readsPastMarksOfDirection() {
        Checked checked =
                Checked.of("Date,Amount\n\u200e05/01/2024,\u202a1.50\u202c\n\u200e16/01/2024,\u202a2.50\u202c\n");

        assertThat(checked.sum("Amount")).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Price#12/kg;14/kg;9#true",
                "\u91d1\u989d#1.2\u4e07;3\u4e07;4\u4e07#true",
                "Sales Amount#KES12k;KES14k;KES9k#true",
                "Amount#12;ask;see note;free#true",
                "Unit#1kg;500g;2l#false",
                "Sales#Ann;Bob;Cem#false",
                "Comment#12;ask;see note;free#false",
                "Price#12;14;15#false"
            })
    void warnsOfAmountsThatCannotBeRead(String name, String cells, boolean warned) {
        String rows = "2024-01-31,5," + cells.replace(";", "\n2024-01-31,5,") + "\n";

        assertThat(Checked.of("Date,Qty," + name + "\n" + rows).problems().contains("AMOUNTS_NOT_READABLE"))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Currency#KES;USD;KES#KES, USD", "Währung#€;CHF;€#CHF, EUR", "ccy#usd;USD;usd#",
                "Column 3#EUR;USD;GBP#EUR, GBP, USD", "Currency#KES;KES;KES#", "Grade#A;B;C#",
                "Moneda#USD;EUR;GBP;KES;TZS;UGX#EUR, GBP, KES, TZS, USD and others"
            })
    void namesTheCurrenciesOfAColumnOfThem(String name, String cells, String named) {
        String rows = "2024-01-31,5," + cells.replace(";", "\n2024-01-31,5,") + "\n";

        Checked checked = Checked.of("Date,Amount," + name + "\n" + rows);

        assertThat(checked.problems().contains("MIXED_CURRENCIES")).isEqualTo(named != null);
        assertThat(checked.verdict().report().problems())
                .filteredOn(problem -> problem.code().equals("MIXED_CURRENCIES"))
                .allMatch(problem -> problem.message().contains(": " + named + "."));
    }
}
