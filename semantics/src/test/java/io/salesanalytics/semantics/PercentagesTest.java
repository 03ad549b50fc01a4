package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PercentagesTest {

    @Test
    void areAveragedAndAreNoProfit() {
        List<ColumnProfile> profiles = new ArrayList<>(Profiles.of("Date:date", "Sales:dec2", "Qty:int"));
        profiles.add(percentages("Margin"));

        Column margin = SalesSemantics.interpret(profiles, "Date", "").columns().get(3);

        assertThat(margin.concept()).isNull();
        assertThat(margin.aggregation()).isEqualTo(Aggregation.WEIGHTED_AVERAGE);
    }

    @Test
    void leadOverASchemaThatTookThemForAmounts() {
        List<ColumnProfile> amounts = Profiles.of("Date:date", "Sales:dec2", "Qty:int", "Margin:dec2");
        List<Column> known = SalesSemantics.interpret(amounts, "Date", "").columns();
        List<ColumnProfile> profiles = new ArrayList<>(Profiles.of("Date:date", "Sales:dec2", "Qty:int"));
        profiles.add(percentages("Margin"));

        Column margin = SalesSemantics.interpret(profiles, "Date", "", List.of(), known)
                .columns()
                .get(3);

        assertThat(known.get(3).aggregation()).isEqualTo(Aggregation.SUM);
        assertThat(margin.aggregation()).isEqualTo(Aggregation.WEIGHTED_AVERAGE);
        assertThat(margin.concept()).isNull();
    }

    @Test
    void stayRatesWhereALaterFileLeavesTheSignsOut() {
        List<ColumnProfile> signs = new ArrayList<>(Profiles.of("Date:date", "Sales:dec2", "Qty:int"));
        signs.add(percentages("Margin"));
        List<Column> known = SalesSemantics.interpret(signs, "Date", "").columns();

        Column margin = SalesSemantics.interpret(
                        Profiles.of("Date:date", "Sales:dec2", "Qty:int", "Margin:int"), "Date", "", List.of(), known)
                .columns()
                .get(3);

        assertThat(margin.aggregation()).isEqualTo(Aggregation.WEIGHTED_AVERAGE);
    }

    private static ColumnProfile percentages(String name) {
        BigDecimal sum = new BigDecimal("25500");
        return new ColumnProfile(
                4,
                name,
                ColumnType.INTEGER,
                null,
                null,
                0,
                1,
                "test",
                1000,
                0,
                12,
                true,
                "20",
                "31",
                sum,
                sum,
                0,
                3,
                false,
                false,
                List.of("20%", "31%"),
                null);
    }
}
