package io.salesanalytics.validation.report;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.profile.FirstTexts;
import io.salesanalytics.validation.record.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what is found row by row, in any order, into one problem per kind and column. */
public final class ProblemLog {
    private static final int FIRST_ROWS = 10;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Problem> whole = new ArrayList<>();
    private List<String> sheets = List.of();

    private static final class Group {
        private final ProblemKind kind;
        private final @Nullable String column;
        private final int sheet;
        private long rows;
        private final List<Long> firstRows = new ArrayList<>();
        private final FirstTexts examples = new FirstTexts();

        Group(ProblemKind kind, @Nullable String column, int sheet) {
            this.kind = kind;
            this.column = column;
            this.sheet = sheet;
        }

        void addRow(long place) {
            int at = firstRows.size();
            while (at > 0 && firstRows.get(at - 1) > place) {
                at--;
            }
            if (at < FIRST_ROWS) {
                firstRows.add(at, place);
            }
            if (firstRows.size() > FIRST_ROWS) {
                firstRows.remove(FIRST_ROWS);
            }
        }
    }

    /** Sets the names of the sheets that places tell; without, the file has none. */
    public void inSheets(List<String> names) {
        sheets = names;
    }

    /** Notes a row's problem. */
    public void add(ProblemKind kind, @Nullable String column, long place, @Nullable String example) {
        Group group = group(kind, column, Place.sheet(place));
        group.rows++;
        group.addRow(place);
        if (example != null) {
            group.examples.add(place, example);
        }
    }

    private Group group(ProblemKind kind, @Nullable String column, int sheet) {
        return groups.computeIfAbsent(
                kind + "\u0000" + sheet + "\u0000" + column, key -> new Group(kind, column, sheet));
    }

    /** Adds what another log gathered from other rows. */
    public void add(ProblemLog other) {
        whole.addAll(other.whole);
        for (Group theirs : other.groups.values()) {
            Group group = group(theirs.kind, theirs.column, theirs.sheet);
            group.rows += theirs.rows;
            theirs.firstRows.forEach(group::addRow);
            group.examples.add(theirs.examples);
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
        // whoever found them first, so that the same file always gives the same report
        List<Group> ordered = groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.kind)
                        .thenComparing(group -> Objects.requireNonNullElse(group.column, "")))
                .toList();
        for (Group group : ordered) {
            List<String> examples = group.examples.texts();
            String example = examples.isEmpty() ? "" : examples.get(0);
            all.add(new Problem(
                    group.kind.name(),
                    group.kind.severity(),
                    group.sheet < sheets.size() ? sheets.get(group.sheet) : null,
                    group.column,
                    group.rows,
                    group.firstRows.stream().map(Place::row).toList(),
                    examples,
                    group.kind.message(group.rows, group.column, example),
                    group.kind.suggestion()));
        }
        all.sort(Comparator.comparing(Problem::severity)
                .thenComparing(Comparator.comparingLong(Problem::rows).reversed())
                .thenComparing(ProblemLog::firstRow));
        return List.copyOf(all);
    }

    private static long firstRow(Problem problem) {
        return problem.firstRows().isEmpty() ? 0 : problem.firstRows().get(0);
    }

    /** Whether anything is worse than information. */
    public static boolean hasWarnings(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() != Severity.INFO);
    }
}
