package io.salesanalytics.validation.judgement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The rows that turned out to be sums of others. Decided for each label as a whole: a brand may be called Total. */
public final class TotalRows {
    private static final int MOST_LABELS = 10_000;

    private static final class Label {
        private long rows;
        private long[] sums = new long[4];
        private int size;
    }

    private final Map<String, Label> labels = new HashMap<>();
    private long[] lines = new long[0];

    /** None at all. */
    public static TotalRows none() {
        return new TotalRows();
    }

    TotalRows() {}

    /** Counts a row with a label. */
    void saw(String label) {
        if (labels.containsKey(label) || labels.size() < MOST_LABELS) {
            labels.computeIfAbsent(label, key -> new Label()).rows++;
        }
    }

    /** Notes that such a row is the sum of others. */
    void isSum(TotalCandidate candidate) {
        Label label = labels.get(candidate.label());
        if (label != null) {
            if (label.size == label.sums.length) {
                label.sums = Arrays.copyOf(label.sums, label.size * 2);
            }
            label.sums[label.size++] = candidate.line();
        }
    }

    /** Decides: a label whose rows are mostly no sums is a name, and one that fits by chance a sale. */
    void decide() {
        lines = labels.entrySet().stream()
                .filter(entry -> entry.getKey().isEmpty() || entry.getValue().size * 2L >= entry.getValue().rows)
                .map(Map.Entry::getValue)
                .flatMapToLong(label -> Arrays.stream(label.sums, 0, label.size))
                .sorted()
                .toArray();
        labels.clear();
    }

    /** Whether the row on this line is the sum of others. */
    boolean contains(long line) {
        return lines.length > 0 && Arrays.binarySearch(lines, line) >= 0;
    }
}
