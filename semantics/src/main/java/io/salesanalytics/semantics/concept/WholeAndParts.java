package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /**
     * What a column measures, and of what.
     *
     * @param way what its name says beside the measure: where, by what way or, in numbers, when
     * @param measure the other words of its name
     */
    private record Part(ColumnProfile profile, Set<String> way, Set<String> measure) {
        static Part of(ColumnProfile profile) {
            Words name = Words.of(profile.name());
            Set<String> way = new HashSet<>(name.list());
            way.removeIf(word -> Words.known(word) && !WAYS.contains(word));
            Set<String> measure = new HashSet<>(name.list());
            measure.removeAll(way);
            NUMBER.matcher(profile.name()).results().forEach(number -> way.add(number.group()));
            return new Part(profile, Set.copyOf(way), Set.copyOf(measure));
        }
    }

    private final Map<Set<String>, List<Part>> byMeasure;

    /** @param metrics all columns of numbers that are aggregated */
    WholeAndParts(List<ColumnProfile> metrics) {
        this.byMeasure = metrics.stream()
                .map(Part::of)
                .filter(part -> !part.way().isEmpty())
                .collect(Collectors.groupingBy(Part::measure));
    }

    /** Takes the parts out of what columns may stand for, and puts the wholes forward. */
    List<Candidate> sorted(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<ColumnProfile> others = isSummed(candidate.concept()) ? others(candidate.profile()) : List.of();
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

    /** The columns that measure the same of something else. */
    private List<ColumnProfile> others(ColumnProfile profile) {
        Part part = Part.of(profile);
        if (part.way().isEmpty()) {
            return List.of();
        }
        return byMeasure.getOrDefault(part.measure(), List.of()).stream()
                .filter(other -> !other.way().equals(part.way()))
                .map(Part::profile)
                .toList();
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
