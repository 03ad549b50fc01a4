package io.salesanalytics.semantics;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.concept.ConceptAssignment;
import io.salesanalytics.semantics.concept.ConceptAssignment.Assigned;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The currency that a column beside the amounts states, where it states the same one in every row, or leaves out no more
 * rows than lack an amount: a cancelled order has neither.
 */
final class OnlyCurrency {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private OnlyCurrency() {}

    /** Its ISO 4217 code, or null. */
    static @Nullable String of(List<ColumnProfile> profiles, Map<String, Assigned> concepts) {
        long withoutAmount = withoutAmount(profiles, concepts);
        for (ColumnProfile profile : profiles) {
            Assigned assigned = concepts.get(profile.name());
            boolean one = profile.distinct() == 1
                    && profile.nulls() <= withoutAmount
                    && profile.examples().size() == 1;
            if (assigned != null && assigned.concept() == Concept.CURRENCY && one) {
                String code = profile.examples().get(0).strip().toUpperCase(Locale.ROOT);
                return CODES.contains(code) ? code : null;
            }
        }
        return null;
    }

    /** How many rows lack even the amount that the fewest rows lack. */
    private static long withoutAmount(List<ColumnProfile> profiles, Map<String, Assigned> concepts) {
        return profiles.stream()
                .filter(profile -> {
                    Assigned assigned = concepts.get(profile.name());
                    return assigned != null && ConceptAssignment.isInCurrency(assigned.concept());
                })
                .mapToLong(ColumnProfile::nulls)
                .min()
                .orElse(0);
    }
}
