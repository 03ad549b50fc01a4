package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.concept.SenderChoices;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderChoicesTest {
    private static final String[] COLUMNS = {
        "Date:date", "Sales:dec2", "Sales incl. VAT:dec2", "Kassa:int(1..9)", "Shop:text"
    };

    @Test
    void takesTheMeaningFromTheColumnThatWouldHaveHadIt() {
        Map<String, Column> columns = interpret(new ColumnChoice("Sales incl. VAT", Role.METRIC, Concept.REVENUE));

        assertThat(columns.get("Sales incl. VAT"))
                .extracting(Column::concept, Column::confidence, Column::reason)
                .containsExactly(Concept.REVENUE, 1.0, "Its sender said so.");
        assertThat(columns.get("Sales")).extracting(Column::concept).isNotEqualTo(Concept.REVENUE);
    }

    @Test
    void makesACodeOfANumberAndANumberOfACode() {
        Map<String, Column> columns = interpret(
                new ColumnChoice("Sales", Role.DIMENSION, null), new ColumnChoice("Kassa", Role.METRIC, null));

        assertThat(columns.get("Sales"))
                .extracting(Column::role, Column::aggregation)
                .containsExactly(Role.DIMENSION, Aggregation.NONE);
        assertThat(columns.get("Kassa"))
                .extracting(Column::role, Column::aggregation)
                .containsExactly(Role.METRIC, Aggregation.SUM);
    }

    @Test
    void leavesAColumnOut() {
        assertThat(interpret(new ColumnChoice("Shop", Role.IGNORED, null)).get("Shop"))
                .extracting(Column::role, Column::concept, Column::druidName)
                .containsExactly(Role.IGNORED, null, null);
    }

    @Test
    void leavesAsideWhatAColumnCannotBe() {
        assertThat(interpret(new ColumnChoice("Shop", Role.METRIC, Concept.REVENUE)))
                .isEqualTo(interpret());
    }

    @ParameterizedTest
    @CsvSource({
        "Shop, METRIC, REVENUE, 'holds cells that are no numbers, so it cannot be added up'",
        "Shop, METRIC, , 'holds cells that are no numbers, so it cannot be added up'",
        "Shop, DIMENSION, BRANCH, ",
        "Kassa, DIMENSION, BRANCH, ",
        "Sales, DIMENSION, IS_RETURN, holds cells that cannot stand for that",
    })
    void saysWhatAColumnCannotBe(String name, Role role, Concept concept, String objection) {
        ColumnProfile profile = Profiles.of(COLUMNS).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(SenderChoices.objection(new ColumnChoice(name, role, concept), profile))
                .isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({
        "METRIC, REVENUE, true",
        "DIMENSION, REVENUE, false",
        "METRIC, BRANCH, false",
        "TIME, DATE, true",
        "TIME, COST, false",
        "METRIC, DATE, false",
        "IGNORED, COST, false",
        "IGNORED, , true",
    })
    void knowsWhatGoesTogether(Role role, Concept concept, boolean together) {
        assertThat(SenderChoices.isConsistent(new ColumnChoice("x", role, concept)))
                .isEqualTo(together);
    }

    private static Map<String, Column> interpret(ColumnChoice... choices) {
        return SalesSemantics.interpret(Profiles.of(COLUMNS), "Date", "", List.of(choices), List.of())
                .columns()
                .stream()
                .collect(Collectors.toMap(Column::name, Function.identity()));
    }
}
