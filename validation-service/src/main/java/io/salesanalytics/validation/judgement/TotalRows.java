package io.salesanalytics.validation.judgement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** The rows that turned out to be sums of others. Decided for each label as a whole: a brand may be called Total. */
public final class TotalRows {
    private static final int MOST_LABELS = 10_000;
    /** Of so few rows none fits a sum of four digits by chance. */
    private static final int FEW_ROWS = 50;

    private static final int ENOUGH_ROWS = 1000;

    private static final class Label {
        private final Lines rows = new Lines();
        private final Set<Long> sums = new HashSet<>();
        private boolean plainly;

        /** One that fits by chance does not make a brand a word for totals. */
        boolean meansTotal() {
            return (plainly && rows.size <= FEW_ROWS) || sums.size() * 2L > rows.size;
        }
    }

    private static final class Lines {
        private long[] lines = new long[4];
        private int size;

        void add(long line) {
            lines = size == lines.length ? Arrays.copyOf(lines, size * 2) : lines;
            lines[size++] = line;
        }

        LongStream stream() {
            return Arrays.stream(lines, 0, size);
        }
    }

    private final Map<String, Label> labels = new HashMap<>();
    private long[] sums = new long[0];
    private long[] unexplained = new long[0];

    /** None at all. */
    public static TotalRows none() {
        return new TotalRows();
    }

    TotalRows() {}

    /** Counts a row with a label. */
    void saw(TotalCandidate candidate) {
        if (labels.containsKey(candidate.label()) || labels.size() < MOST_LABELS) {
            labels.computeIfAbsent(candidate.label(), key -> new Label()).rows.add(candidate.line());
        }
    }

    /** Notes that such a row is the sum of others. */
    void isSum(TotalCandidate candidate) {
        Label label = labels.get(candidate.label());
        if (label != null) {
            label.sums.add(candidate.line());
            label.plainly |= candidate.isTelling();
        }
    }

    /** Whether so many rows with this label were no sums that it is plainly a name: no need to go on searching. */
    boolean isPlainlyName(String label) {
        Label known = labels.get(label);
        return known == null || (known.rows.size >= ENOUGH_ROWS && known.sums.size() * 10L < known.rows.size);
    }

    /** Decides which labels mean totals: what they stand at is a sum, and where it fits none something is wrong. */
    void decide() {
        sums = labels.entrySet().stream()
                .filter(entry -> entry.getKey().isEmpty() || entry.getValue().meansTotal())
                .flatMapToLong(entry -> entry.getValue().sums.stream().mapToLong(line -> line))
                .sorted()
                .toArray();
        unexplained = labels.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && entry.getValue().meansTotal())
                .map(Map.Entry::getValue)
                .flatMapToLong(label -> label.rows.stream().filter(line -> !label.sums.contains(line)))
                .sorted()
                .toArray();
        labels.clear();
    }

    /** Whether the row on this line is the sum of others. */
    boolean contains(long line) {
        return sums.length > 0 && Arrays.binarySearch(sums, line) >= 0;
    }

    /** Whether the row on this line is named like the totals of this file, and is the sum of nothing. */
    boolean isUnexplained(long line) {
        return unexplained.length > 0 && Arrays.binarySearch(unexplained, line) >= 0;
    }
}
