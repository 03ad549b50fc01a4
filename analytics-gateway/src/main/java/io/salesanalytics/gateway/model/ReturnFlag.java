package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.semantics.concept.ReturnMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a column says that a row is a return.
 *
 * @param column the column's name
 * @param values the cells that say so, in every spelling
 */
record ReturnFlag(String column, List<String> values) {
    private static final Set<String> NO =
            Set.of("0", "false", "f", "no", "n", "nein", "falsch", "non", "faux", "não", "nao", "");

    /** What the flag of this column is, or null when none of its cells is known to say yes or no. */
    static @Nullable ReturnFlag of(Column column) {
        Set<String> seen = new TreeSet<>();
        Stream.concat(Stream.of(nothingIfNull(column.min()), nothingIfNull(column.max())), column.examples().stream())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .forEach(seen::add);
        // A column of more than two kinds became one of returns by its cells, in another upload perhaps.
        boolean understood = column.distinct() > 2
                || seen.stream().anyMatch(ReturnMark::marksReturn)
                || seen.stream().allMatch(NO::contains) && seen.size() > 1;
        return understood ? new ReturnFlag(column.name(), spellings()) : null;
    }

    private static List<String> spellings() {
        Set<String> spellings = new TreeSet<>();
        for (String word : ReturnMark.cells()) {
            spellings.add(word);
            spellings.add(word.toUpperCase(Locale.ROOT));
            spellings.add(capital(word));
            spellings.add(Stream.of(word.split(" ")).map(ReturnFlag::capital).collect(Collectors.joining(" ")));
        }
        return new ArrayList<>(spellings);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String nothingIfNull(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
