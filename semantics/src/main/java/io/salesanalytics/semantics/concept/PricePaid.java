package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.concept.ConceptAssignment.Assigned;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where amounts have to be computed and a price after discounts stands beside the one before them, it is the price. */
public final class PricePaid {
    /** A price that is less than a third of the other is one of something else. */
    private static final BigDecimal LEAST_PART = new BigDecimal("0.3");

    private PricePaid() {}

    /** Whether discounts have been taken off already, by the name. */
    public static boolean isOne(String name) {
        Words words = Words.of(name);
        return words.has("price") && words.has("net") && !words.has("total");
    }

    /** Moves the meaning to it. */
    static void promote(List<ColumnProfile> profiles, Map<String, Role> roles, Map<String, Assigned> given) {
        Optional<ColumnProfile> before = profiles.stream()
                .filter(profile -> given.containsKey(profile.name())
                        && given.get(profile.name()).concept() == Concept.UNIT_PRICE
                        && !isOne(profile.name()))
                .findFirst();
        Optional<ColumnProfile> paid = profiles.stream()
                .filter(profile -> roles.get(profile.name()) == Role.METRIC && isOne(profile.name()))
                .findFirst();
        boolean computed = given.values().stream().noneMatch(assigned -> assigned.concept() == Concept.REVENUE);
        if (computed && before.isPresent() && paid.isPresent() && isPart(paid.get(), before.get())) {
            Assigned price = given.remove(before.get().name());
            given.put(paid.get().name(), price);
        }
    }

    /** The amount of a whole row would come to more than the price of one before discounts. */
    private static boolean isPart(ColumnProfile paid, ColumnProfile before) {
        return paid.sum() != null
                && before.sum() != null
                && paid.nulls() <= before.nulls()
                && paid.sum().compareTo(before.sum()) <= 0
                && paid.sum().compareTo(before.sum().multiply(LEAST_PART)) >= 0;
    }
}
