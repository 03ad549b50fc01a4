package io.salesanalytics.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerMeasuresTest {
    private static final Formula SUM = new Formula.Of(new Atom.SumOf("Sales"));
    private static final Formula ROWS = new Formula.Of(new Atom.Rows());

    @Test
    void roundsOnceAtTheEnd() {
        Formula third = new Formula.Times(
                new Formula.Quotient(SUM, new Formula.Constant(BigDecimal.valueOf(3))),
                new Formula.Constant(BigDecimal.valueOf(3)));

        assertThat(new Formula.Rounded(third, 6).value(Map.of(new Atom.SumOf("Sales"), BigDecimal.TEN)))
                .isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 6, 7, 9, 11, 13, 17})
    void roundsAHalfUpThoughAQuotientHasNoEnd(long divisor) {
        Formula number = new Formula.Constant(BigDecimal.valueOf(divisor));
        Formula same = new Formula.Times(new Formula.Quotient(SUM, number), number);

        assertThat(new Formula.Rounded(same, 2).value(Map.of(new Atom.SumOf("Sales"), new BigDecimal("0.125"))))
                .isEqualByComparingTo("0.13");
    }

    @Test
    void hasNoValueWhereItDividesByZeroOrSomethingIsMissing() {
        Formula ratio = new Formula.Rounded(new Formula.Quotient(SUM, ROWS), 6);

        assertThat(ratio.value(Map.of(new Atom.SumOf("Sales"), BigDecimal.TEN, new Atom.Rows(), BigDecimal.ZERO)))
                .isNull();
        assertThat(ratio.value(Map.of(new Atom.Rows(), BigDecimal.ONE))).isNull();
        assertThat(new Formula.Times(SUM, ROWS).value(Map.of(new Atom.Rows(), BigDecimal.ONE)))
                .isNull();
    }

    @Test
    void hasNoValueThatNobodyCanRead() {
        Formula huge = new Formula.Constant(new BigDecimal("9".repeat(30)));
        Formula product = huge;
        for (int i = 0; i < 90; i++) {
            product = new Formula.Times(product, huge);
        }

        assertThat(new Formula.Rounded(product, 6).value(Map.of())).isNull();
        assertThat(new Formula.Rounded(new Formula.Quotient(new Formula.Constant(BigDecimal.ONE), product), 6)
                        .value(Map.of()))
                .isEqualByComparingTo("0");
    }

    @Test
    void knowsWhatAddsUp() {
        Formula two = new Formula.Constant(BigDecimal.valueOf(2));

        assertThat(new Formula.Minus(SUM, new Formula.Negative(ROWS)).addsUp()).isTrue();
        assertThat(new Formula.Rounded(new Formula.Times(SUM, two), 6).addsUp()).isTrue();
        assertThat(new Formula.Quotient(SUM, two).addsUp()).isTrue();
        assertThat(new Formula.Quotient(SUM, ROWS).addsUp()).isFalse();
        assertThat(new Formula.Minus(SUM, two).addsUp()).isFalse();
        assertThat(new Formula.Of(new Atom.DistinctOf("Customer")).addsUp()).isFalse();
        assertThat(new Formula.Of(new Atom.GreatestOf("Sales")).addsUp()).isFalse();
    }
}
