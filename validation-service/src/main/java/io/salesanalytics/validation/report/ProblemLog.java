package io.salesanalytics.validation.report;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.record.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is found row by row into one problem per kind and column. */
public final class ProblemLog {
    private static final int FIRST_ROWS = 10;
    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_LENGTH = 200;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Problem> whole = new ArrayList<>();
    private List<String> sheets = List.of();

    private static final class Group {
        private final ProblemKind kind;
        private final @Nullable String column;
        private final int sheet;
        private long rows;
        private final List<Long> firstRows = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();

        Group(ProblemKind kind, @Nullable String column, int sheet) {
            this.kind = kind;
            this.column = column;
            this.sheet = sheet;
        }
    }

    /** Sets the names of the sheets that places tell; without, the file has none. */
    public void inSheets(List<String> names) {
        sheets = names;
    }

    /** Notes a row's problem. */
    public void add(ProblemKind kind, @Nullable String column, long place, @Nullable String example) {
        int sheet = Place.sheet(place);
        Group group = groups.computeIfAbsent(
                kind + "\u0000" + sheet + "\u0000" + column, key -> new Group(kind, column, sheet));
        group.rows++;
        if (group.firstRows.size() < FIRST_ROWS) {
            group.firstRows.add(Place.row(place));
        }
        if (example != null && group.examples.size() < EXAMPLES) {
            String cut = example.length() > EXAMPLE_LENGTH ? example.substring(0, EXAMPLE_LENGTH) : example;
            if (!group.examples.contains(cut)) {
                group.examples.add(cut);
            }
        }
    }

    /** Notes a problem of the file as a whole. */
    public void add(Problem problem) {
        whole.add(problem);
    }

    /** How many rows have a problem of a kind, over all columns. */
    public long rows(ProblemKind kind) {
        return groups.values().stream()
                .filter(g -> g.kind == kind)
                .mapToLong(g -> g.rows)
                .sum();
    }

    /** All problems, worst first. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(whole);
        for (Group group : groups.values()) {
            String example = group.examples.isEmpty() ? "" : group.examples.get(0);
            all.add(new Problem(
                    group.kind.name(),
                    group.kind.severity(),
                    group.sheet < sheets.size() ? sheets.get(group.sheet) : null,
                    group.column,
                    group.rows,
                    List.copyOf(group.firstRows),
                    List.copyOf(group.examples),
                    group.kind.message(group.rows, group.column, example),
                    group.kind.suggestion()));
        }
        all.sort(Comparator.comparing(Problem::severity)
                .thenComparing(Comparator.comparingLong(Problem::rows).reversed()));
        return List.copyOf(all);
    }

    /** Whether anything is worse than information. */
    public static boolean hasWarnings(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() != Severity.INFO);
    }
}
