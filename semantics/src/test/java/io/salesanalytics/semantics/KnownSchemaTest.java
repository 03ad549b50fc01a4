package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownSchemaTest {

    @Test
    void keepsWhatTheSchemaSaysAboutAColumn() {
        List<Column> known = interpret(List.of(), "Date:date", "Amount:dec2", "Branch:text").values().stream()
                .toList();

        Map<String, Column> later = interpret(known, "Date:date", "Amount:dec2", "Revenue:dec2", "Branch:int(1..9)");

        assertThat(later.get("Amount")).extracting(Column::concept).isEqualTo(Concept.REVENUE);
        assertThat(later.get("Revenue")).extracting(Column::concept).isNull();
        assertThat(later.get("Branch")).extracting(Column::role).isEqualTo(Role.DIMENSION);
    }

    @Test
    void leavesOutAKnownColumnThatIsEmptyThisTime() {
        List<Column> known = List.copyOf(
                interpret(List.of(), "Date:date", "Amount:dec2", "Note:text").values());

        assertThat(interpret(known, "Date:date", "Amount:dec2", "Note:empty").get("Note"))
                .extracting(Column::role)
                .isEqualTo(Role.IGNORED);
    }

    @Test
    void givesEachConceptOnce() {
        Map<String, Column> columns =
                interpret(List.of(), "Date:date", "Amount:dec2", "Sales:dec2", "Revenue:dec2", "Total:dec2");

        assertThat(columns.values())
                .filteredOn(column -> column.concept() == Concept.REVENUE)
                .hasSize(1);
        assertThat(columns.get("Revenue")).extracting(Column::concept).isEqualTo(Concept.REVENUE);
    }

    @Test
    void takesBackWhatTooFewRowsSaidOfAPrice() {
        String[] columns = {"Date:date", "Product:text", "Quantity:int", "Item Price:dec2"};
        List<Column> known = List.copyOf(interpret(List.of(), columns).values());
        List<ColumnProfile> profiles = Profiles.of(columns).stream()
                .map(profile -> profile.name().equals("Item Price") ? profile.withBasis(AmountBasis.ROW) : profile)
                .toList();

        Map<String, Column> later = interpret(profiles, known);

        assertThat(known)
                .filteredOn(column -> column.name().equals("Item Price"))
                .extracting(Column::concept, Column::aggregation)
                .containsExactly(tuple(Concept.UNIT_PRICE, Aggregation.WEIGHTED_AVERAGE));
        assertThat(later.get("Item Price"))
                .extracting(Column::concept, Column::aggregation)
                .containsExactly(Concept.REVENUE, Aggregation.SUM);
        assertThat(interpret(List.copyOf(later.values()), columns).get("Item Price"))
                .extracting(Column::concept)
                .isEqualTo(Concept.REVENUE);
    }

    private static Map<String, Column> interpret(List<Column> known, String... columns) {
        return interpret(Profiles.of(columns), known);
    }

    private static Map<String, Column> interpret(List<ColumnProfile> profiles, List<Column> known) {
        return SalesSemantics.interpret(profiles, "Date", "", List.of(), known).columns().stream()
                .collect(Collectors.toMap(Column::name, Function.identity()));
    }
}
