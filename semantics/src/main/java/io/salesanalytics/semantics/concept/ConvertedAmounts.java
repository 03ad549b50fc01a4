package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a column names several currencies, the amounts beside it cannot be added up. One that names its own currency, as
 * {@code Amount USD} does, holds them converted, and is what stands for the revenue.
 */
final class ConvertedAmounts {
    private ConvertedAmounts() {}

    /** Takes amounts in several currencies out of what columns may stand for, as far as there are converted ones. */
    static List<Candidate> sorted(List<Candidate> candidates, List<ColumnProfile> profiles) {
        if (profiles.stream().noneMatch(ConvertedAmounts::namesSeveral)) {
            return candidates;
        }
        Set<Concept> converted = EnumSet.noneOf(Concept.class);
        candidates.stream()
                .filter(ConvertedAmounts::isInOneCurrency)
                .map(Candidate::concept)
                .forEach(converted::add);
        return candidates.stream()
                .filter(candidate -> !converted.contains(candidate.concept()) || isInOneCurrency(candidate))
                .toList();
    }

    private static boolean namesSeveral(ColumnProfile profile) {
        return profile.distinct() > 1
                && ConceptTable.best(Words.of(profile.name()))
                        .filter(Concept.CURRENCY::equals)
                        .isPresent();
    }

    private static boolean isInOneCurrency(Candidate candidate) {
        return ConceptAssignment.isMoney(candidate.concept())
                && candidate.profile().currency() != null;
    }
}
