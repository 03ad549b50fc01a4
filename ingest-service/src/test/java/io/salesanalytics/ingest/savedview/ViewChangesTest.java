package io.salesanalytics.ingest.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.savedview.SavedView.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewChangesTest {
    private static final Content MARCH = new Content("March", "sales", "from=2025-03-01&to=2025-03-31", false);

    @Test
    void isPrivateUnlessToldOtherwise() throws JsonProcessingException {
        Content made = create("{'name': ' March ', 'page': 'sales', 'search': '?from=2025-03-01&to=2025-03-31'}");

        assertThat(made).isEqualTo(MARCH);
    }

    @Test
    void leavesWhatIsNotSent() throws JsonProcessingException {
        Content changed = ViewChanges.apply(MARCH, json("{'shared': true}"));

        assertThat(changed).isEqualTo(new Content("March", "sales", MARCH.search(), true));
    }

    @Test
    void takesNamesOfEveryLanguageUpToEightyCharacters() throws JsonProcessingException {
        assertThat(create("{'name': 'مبيعات آذار', 'page': 'sales', 'search': ''}")
                        .name())
                .isEqualTo("مبيعات آذار");
        assertThat(create("{'name': '" + "a".repeat(80) + "', 'page': 'sales', 'search': ''}")
                        .name())
                .hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'name': '  ', 'page': 'sales', 'search': ''}",
                "{'name': 5, 'page': 'sales', 'search': ''}",
                "{'name': 'a\\u0000b', 'page': 'sales', 'search': ''}",
                "{'name': 'a\\u202eb', 'page': 'sales', 'search': ''}",
                "{'name': 'March', 'page': '../users', 'search': ''}",
                "{'name': 'March', 'page': 'https://elsewhere', 'search': ''}",
                "{'name': 'March', 'page': 'sales'}",
                "{'name': 'March', 'page': 'sales', 'search': 'a b'}",
                "{'name': 'March', 'page': 'sales', 'search': 'a#b'}",
                "{'name': 'March', 'page': 'sales', 'search': '', 'shared': 'yes'}",
                "{'name': 'March', 'page': 'sales', 'search': '', 'owner': 'somebody'}",
            })
    void refusesWhatIsNoView(String wish) {
        assertThatThrownBy(() -> create(wish)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> create("{'name': '" + "a".repeat(81) + "', 'page': 'sales', 'search': ''}"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> create("{'name': 'a', 'page': 'sales', 'search': '" + "a".repeat(4001) + "'}"))
                .isInstanceOf(ProblemException.class);
    }

    private static Content create(String wish) throws JsonProcessingException {
        return ViewChanges.create(json(wish));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
