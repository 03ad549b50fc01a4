package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.SalesSemantics;
import io.salesanalytics.semantics.naming.Words;
import io.salesanalytics.validation.typing.Typing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column of a file stands for what, as far as names and types tell before the rows have been judged. */
public final class Meaning {
    private static final Set<String> NAMES_OF_LINES =
            Set.of("line", "number", "id", "sales", "order", "invoice", "transaction", "receipt", "document");
    private static final Set<String> NAMED_BY_ITEM = Set.of("order", "product", "id");

    private final List<Column> columns;
    private final Map<Concept, Integer> concepts = new EnumMap<>(Concept.class);
    private final int lineNumber;

    private Meaning(List<Column> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            Concept concept = columns.get(i).concept();
            if (concept != null) {
                concepts.put(concept, i);
            }
        }
        this.lineNumber = findLineNumber(columns);
    }

    private static int findLineNumber(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == ColumnType.INTEGER
                        && columns.get(i).role() == Role.DIMENSION
                        && numbersLines(Words.of(columns.get(i).name())))
                .findFirst()
                .orElse(-1);
    }

    /** {@code OrderLineNumber}, {@code Line}, {@code order_item_id}: which line of its order a row is. */
    private static boolean numbersLines(Words name) {
        List<String> words = name.list();
        return (words.contains("line") && NAMES_OF_LINES.containsAll(words))
                || Set.copyOf(words).equals(NAMED_BY_ITEM);
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
        boolean same = concepts.equals(other.concepts)
                && lineNumber == other.lineNumber
                && dimensions().equals(other.dimensions());
        for (int i = 0; i < columns.size() && same; i++) {
            same = columns.get(i).aggregation() == other.columns.get(i).aggregation();
        }
        return same;
    }

    /** The column that numbers the lines within an order, -1 where none does. */
    int lineNumber() {
        return lineNumber;
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

    /** The columns by which sales are grouped that may say yes or no, whether by words or by 1 and 0. */
    List<Integer> marks() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == Role.DIMENSION
                        && isMark(columns.get(i).type()))
                .boxed()
                .toList();
    }

    private static boolean isMark(ColumnType type) {
        return type == ColumnType.BOOLEAN || type == ColumnType.STRING || type == ColumnType.INTEGER;
    }

    /** The columns of numbers that are added up or averaged. */
    public List<Integer> metrics() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == Role.METRIC)
                .boxed()
                .toList();
    }
}
