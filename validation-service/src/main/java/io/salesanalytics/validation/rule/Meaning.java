package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.SalesSemantics;
import io.salesanalytics.validation.typing.Typing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which column of a file stands for what, as far as names and types tell before the rows have been judged. */
public final class Meaning {
    private final List<Column> columns;
    private final Map<Concept, Integer> concepts = new EnumMap<>(Concept.class);

    private Meaning(List<Column> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            Concept concept = columns.get(i).concept();
            if (concept != null) {
                concepts.put(concept, i);
            }
        }
    }

    /**
     * Finds out what the columns stand for.
     *
     * @param profiles what the first pass found in each column
     * @param choices what the sender says that columns are
     */
    public static Meaning of(List<ColumnProfile> profiles, Typing typing, List<ColumnChoice> choices) {
        String time = name(typing, typing.timeColumn());
        String timeOfDay = name(typing, typing.timeOfDayColumn());
        return new Meaning(SalesSemantics.interpret(profiles, time, timeOfDay, choices, List.of())
                .columns());
    }

    private static String name(Typing typing, int column) {
        return column < 0 ? "" : typing.columns().get(column).name();
    }

    /** Whether the same rules apply by another meaning of the same columns. */
    public boolean isLike(Meaning other) {
        boolean same = concepts.equals(other.concepts) && dimensions().equals(other.dimensions());
        for (int i = 0; i < columns.size() && same; i++) {
            same = columns.get(i).aggregation() == other.columns.get(i).aggregation();
        }
        return same;
    }

    /** Whether the file has columns for all of these. */
    boolean has(Concept... wanted) {
        return List.of(wanted).stream().allMatch(concepts::containsKey);
    }

    /** The column that stands for a concept, -1 where none does. */
    int column(Concept concept) {
        return concepts.getOrDefault(concept, -1);
    }

    String name(int column) {
        return columns.get(column).name();
    }

    /** The name of the column that stands for a concept. */
    String name(Concept concept) {
        return name(column(concept));
    }

    /** Whether the column's numbers are added up, as amounts and quantities are. */
    boolean isSummed(Concept concept) {
        return has(concept) && columns.get(column(concept)).aggregation() == Aggregation.SUM;
    }

    /** The columns of text by which sales are grouped. */
    List<Integer> dimensions() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == Role.DIMENSION
                        && columns.get(i).type() == ColumnType.STRING)
                .boxed()
                .toList();
    }

    /** The columns of numbers that are added up or averaged. */
    public List<Integer> metrics() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == Role.METRIC)
                .boxed()
                .toList();
    }
}
