package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the rows that agree with a candidate in all its other words, wherever they stand: the row of
 * {@code Kenya, Total} is the sum of all rows of Kenya.
 */
final class GroupSums {
    private static final int MOST_KINDS = 8;

    private static final class Group {
        private final BigDecimal[] sums;
        private long rows;

        Group(int columns) {
            this.sums = new BigDecimal[columns];
            Arrays.fill(sums, BigDecimal.ZERO);
        }
    }

    private final int columns;
    private final Set<List<Integer>> kinds = new HashSet<>();
    private final Map<String, Group> groups = new HashMap<>();

    /** @param columns how many number columns there are */
    GroupSums(int columns) {
        this.columns = columns;
    }

    /** Prepares for the group of a candidate with words in these columns; kinds beyond the first few are left out. */
    void prepare(List<Integer> words, String[] cells) {
        if (kinds.contains(words) || kinds.size() < MOST_KINDS) {
            kinds.add(words);
            groups.computeIfAbsent(key(words, column -> cells[column]), key -> new Group(columns));
        }
    }

    void add(Row row, @Nullable BigDecimal[] values) {
        for (List<Integer> words : kinds) {
            Group group = groups.get(key(words, row::cell));
            if (group != null) {
                group.rows++;
                for (int i = 0; i < columns; i++) {
                    BigDecimal value = values[i];
                    group.sums[i] = value == null ? group.sums[i] : group.sums[i].add(value);
                }
            }
        }
    }

    private static String key(List<Integer> words, IntFunction<String> cells) {
        StringBuilder key = new StringBuilder(words.toString());
        for (int column : words) {
            key.append('\u0000').append(cells.apply(column).strip());
        }
        return key.toString();
    }

    /** Whether a candidate is the sum of its group, once all rows have been added. */
    boolean explains(TotalCandidate candidate, List<Integer> words, String[] cells) {
        Group group = groups.get(key(words, column -> cells[column]));
        return group != null && candidate.isSumOf(group.sums, group.rows);
    }
}
