package io.salesanalytics.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnChoicesTest {

    @Test
    void areReadInTheWordsOfASchema() {
        assertThat(ColumnChoices.parse("[{\"name\":\"Amount\",\"role\":\"metric\",\"concept\":\"netRevenue\"},"
                        + "{\"name\":\"Note\",\"role\":\"ignored\"}]"))
                .containsExactly(
                        new ColumnChoice("Amount", Role.METRIC, Concept.NET_REVENUE),
                        new ColumnChoice("Note", Role.IGNORED, null));
        assertThat(ColumnChoices.parse("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "null | has to be a JSON list",
                "[null] | has to be a JSON list",
                "~~ | has to be a JSON list",
                "{} | has to be a JSON list",
                "[{\"name\":\"A\",\"role\":\"king\"}] | has to be a JSON list",
                "[{\"name\":\"A\",\"role\":\"metric\",\"sum\":1}] | has to be a JSON list",
                "[{\"name\":\"A\"}] | needs a name and a role",
                "[{\"role\":\"metric\"}] | needs a name and a role",
                "[{\"name\":\" \",\"role\":\"metric\"}] | needs a name and a role",
                "[{\"name\":\"A\",\"role\":\"metric\"},{\"name\":\"A\",\"role\":\"ignored\"}] | names 'A' twice",
                "[{\"name\":\"A\",\"role\":\"metric\",\"concept\":\"branch\"}] | do not go together",
                "[{\"name\":\"A\",\"role\":\"time\"},{\"name\":\"B\",\"role\":\"time\"}] | are the same",
                "[{\"name\":\"A\",\"role\":\"metric\",\"concept\":\"cost\"},{\"name\":\"B\",\"role\":\"metric\",\"concept\":\"cost\"}] | are the same",
            })
    void areRefusedWhereTheyCannotBeMeant(String text, String why) {
        assertThatThrownBy(() -> ColumnChoices.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
    }

    @Test
    void haveBounds() {
        String many = IntStream.range(0, 501)
                .mapToObj(i -> "{\"name\":\"" + i + "\",\"role\":\"ignored\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThatThrownBy(() -> ColumnChoices.parse(many)).hasMessageContaining("more than 500");
        assertThatThrownBy(() -> ColumnChoices.parse("[" + " ".repeat(70_000) + "]"))
                .hasMessageContaining("too long");
    }
}
