package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Of several columns that may be the revenue, the one that makes cost and profit come out: where {@code Sales} less {@code
 * COGS} is {@code Profit}, {@code Gross Sales} beside it are not what the profit was made of.
 */
final class AgreeingSums {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final double WEIGHT = 0.1;

    private AgreeingSums() {}

    static List<Candidate> weighed(List<Candidate> candidates) {
        Optional<BigDecimal> cost = sum(candidates, Concept.COST);
        Optional<BigDecimal> profit = sum(candidates, Concept.PROFIT);
        if (cost.isEmpty() || profit.isEmpty()) {
            return candidates;
        }
        BigDecimal expected = cost.get().add(profit.get());
        return candidates.stream()
                .map(candidate -> candidate.concept() == Concept.REVENUE && isAbout(candidate.profile(), expected)
                        ? candidate.withScore(candidate.score() + WEIGHT)
                        : candidate)
                .toList();
    }

    private static Optional<BigDecimal> sum(List<Candidate> candidates, Concept concept) {
        return candidates.stream()
                .filter(candidate -> candidate.concept() == concept)
                .max(Comparator.comparingDouble(Candidate::score))
                .map(candidate -> candidate.profile().sum())
                .filter(Objects::nonNull);
    }

    private static boolean isAbout(ColumnProfile profile, BigDecimal expected) {
        BigDecimal sum = profile.sum();
        return sum != null
                && expected.signum() != 0
                && sum.subtract(expected).abs().compareTo(expected.abs().multiply(TOLERANCE)) <= 0;
    }
}
