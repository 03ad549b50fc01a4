package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a whole from its parts where both stand side by side, as {@code NA_Sales}, {@code EU_Sales} and {@code
 * Global_Sales} do. A part stands for nothing: taken for the revenue it would silently leave out the others. The column
 * whose sum is that of all the others is the whole.
 */
final class WholeAndParts {
    /** Parts are often rounded. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    private static final int FEWEST_PARTS = 2;
    private static final double SCORE_OF_WHOLE = 0.97;

    /** Words that tell where or by what way, beside those that nobody knows. */
    private static final Set<String> WAYS = Set.of(
            "branch", "warehouse", "channel", "market", "region", "country", "customer", "payment", "ship", "overhead");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private WholeAndParts() {}

    /**
     * Takes the parts out and puts the wholes forward.
     *
     * @param candidates what columns may stand for
     * @param metrics all columns of numbers that are aggregated
     */
    static List<Candidate> sorted(List<Candidate> candidates, List<ColumnProfile> metrics) {
        List<Candidate> sorted = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<ColumnProfile> others =
                    isSummed(candidate.concept()) ? others(candidate.profile(), metrics) : List.of();
            if (others.isEmpty()) {
                sorted.add(candidate);
            } else if (isWhole(candidate.profile(), others)) {
                sorted.add(candidate.withScore(Math.max(candidate.score(), SCORE_OF_WHOLE)));
            }
        }
        return sorted;
    }

    private static boolean isSummed(Concept concept) {
        return concept == Concept.REVENUE
                || concept == Concept.QUANTITY
                || concept == Concept.COST
                || concept == Concept.PROFIT;
    }

    /** The columns that measure the same of something else: with the same known words, and others of their own. */
    private static List<ColumnProfile> others(ColumnProfile profile, List<ColumnProfile> metrics) {
        Words name = Words.of(profile.name());
        Set<String> way = way(profile, name);
        if (way.isEmpty()) {
            return List.of();
        }
        Set<String> measure = measure(name, way);
        return metrics.stream()
                .filter(metric -> {
                    Words other = Words.of(metric.name());
                    Set<String> otherWay = way(metric, other);
                    return !otherWay.isEmpty()
                            && !otherWay.equals(way)
                            && measure(other, otherWay).equals(measure);
                })
                .toList();
    }

    /** What the name says beside the measure: where, by what way or, in numbers, when. */
    private static Set<String> way(ColumnProfile profile, Words name) {
        Set<String> way = new HashSet<>(name.list());
        way.removeIf(word -> Words.known(word) && !WAYS.contains(word));
        NUMBER.matcher(profile.name()).results().forEach(number -> way.add(number.group()));
        return way;
    }

    private static Set<String> measure(Words name, Set<String> way) {
        Set<String> measure = new HashSet<>(name.list());
        measure.removeAll(way);
        return measure;
    }

    private static boolean isWhole(ColumnProfile profile, List<ColumnProfile> others) {
        BigDecimal sum = profile.sum();
        if (sum == null || others.size() < FEWEST_PARTS || others.stream().anyMatch(other -> other.sum() == null)) {
            return false;
        }
        BigDecimal parts = others.stream()
                .map(ColumnProfile::sum)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.signum() != 0
                && sum.subtract(parts).abs().compareTo(sum.abs().multiply(TOLERANCE)) <= 0;
    }
}
