package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Where a sender says of a column what the data source, whose rows are loaded, says otherwise. */
final class ChoiceConflict {
    private ChoiceConflict() {}

    /** The first choice that contradicts the schema; none where all can stand. The time is looked at by {@link Compatibility}. */
    static Optional<Conflict> of(List<ColumnChoice> choices, List<Column> schema) {
        return first(choices, schema, ChoiceConflict::isAnotherThing)
                .or(() -> first(choices, schema, ChoiceConflict::takesTheMeaning));
    }

    private static Optional<Conflict> first(
            List<ColumnChoice> choices, List<Column> schema, BiPredicate<ColumnChoice, Column> contradicts) {
        return choices.stream()
                .filter(choice -> choice.role() != Role.TIME)
                .flatMap(choice -> schema.stream()
                        .filter(column -> column.role() == Role.DIMENSION || column.role() == Role.METRIC)
                        .filter(column -> contradicts.test(choice, column))
                        .map(column -> conflict(choice, column)))
                .findFirst();
    }

    private static boolean isAnotherThing(ColumnChoice choice, Column column) {
        return choice.name().equals(column.name())
                && (choice.role() != column.role() || choice.concept() != column.concept());
    }

    private static boolean takesTheMeaning(ColumnChoice choice, Column column) {
        return !choice.name().equals(column.name()) && choice.concept() != null && choice.concept() == column.concept();
    }

    private static Conflict conflict(ColumnChoice choice, Column column) {
        return new Conflict(
                choice.name(),
                choice.name().equals(column.name())
                        ? "Column '" + choice.name()
                                + "' is loaded in this data source as something else than you said."
                        : "You said that column '" + choice.name() + "' means what column '" + column.name()
                                + "' means in this data source.");
    }
}
