package io.salesanalytics.semantics.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFormulasTest {

    @Test
    void mayNameEachOther() {
        OwnFormulas formulas = new OwnFormulas(Map.of("a", "b + 1", "b", "revenue / 2"));

        assertThat(formulas.mistakes()).isEmpty();
        assertThat(formulas.term("a")).isNotNull();
        assertThat(formulas.term("c")).isNull();
    }

    @Test
    void mustNotGoInACircle() {
        OwnFormulas itself = new OwnFormulas(Map.of("a", "1 + a"));
        OwnFormulas around = new OwnFormulas(Map.of("a", "b", "b", "c * 2", "c", "a"));

        assertThat(itself.mistakes().get("a")).isNotNull().satisfies(mistake -> assertThat(mistake.sentence())
                .isEqualTo("at character 5: a leads back here: formulas must not go in a circle."));
        assertThat(around.mistakes()).hasSize(1);
    }

    @Test
    void doNotGrowWithoutBoundsByNamingEachOther() {
        Map<String, String> doubling = new LinkedHashMap<>();
        doubling.put("m0", "revenue + cost");
        for (int i = 1; i < 50; i++) {
            doubling.put("m" + i, "m" + (i - 1) + " + m" + (i - 1));
        }

        OwnFormulas formulas = new OwnFormulas(doubling);

        assertThat(formulas.mistakes()).hasSizeGreaterThan(40);
        assertThat(formulas.term("m3")).isNotNull();
        assertThat(formulas.term("m49")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "totalRevenue", "productLine", "rows", "quantity"})
    void cannotTakeTheNamesOfSales(String name) {
        assertThat(SalesMeasures.isTaken(name)).isTrue();
    }

    @Test
    void mayTakeAnyOtherName() {
        assertThat(SalesMeasures.isTaken("revenuePerUnit")).isFalse();
        assertThat(SalesMeasures.canonical("margin")).isEqualTo("profitMargin");
    }
}
