package io.salesanalytics.ingest.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourceNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "sales", "sales_2025-q1"})
    void takesPlainNames(String name) {
        assertThat(DataSourceName.require(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sales", "1sales", "_sales", "sales!", "sa les", "verkäufe", "sales\n", "../sales"})
    void refusesAllOthers(String name) {
        assertThatThrownBy(() -> DataSourceName.require(name)).isInstanceOf(ProblemException.class);
    }

    @Test
    void endsAtSixtyThreeCharacters() {
        assertThat(DataSourceName.require("a".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> DataSourceName.require("a".repeat(64))).isInstanceOf(ProblemException.class);
    }
}
