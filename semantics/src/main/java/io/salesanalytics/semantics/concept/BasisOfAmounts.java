package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an amount is for one unit or for the whole row, where its cells say other than its name: some shops write what
 * three cost together under {@code item-price}, others what the seller gets for one under {@code Proceeds}.
 */
public final class BasisOfAmounts {
    /** Names that leave no doubt: cells that say otherwise are for somebody to look at. */
    private static final Set<String> WHOLE_ROW = Set.of("total", "subtotal", "line", "sales", "revenue");

    private static final double CERTAINTY = 0.8;

    private BasisOfAmounts() {}

    /** Whether the name itself says that the amount is the whole row's. */
    public static boolean isOfRowByName(String name) {
        return Words.of(name).hasAny(WHOLE_ROW);
    }

    /** Whether the cells say that the column is not what the concept stands for. */
    public static boolean contradicts(Concept concept, ColumnProfile profile) {
        return switch (concept) {
            case UNIT_PRICE -> profile.basis() == AmountBasis.ROW;
            case REVENUE, NET_REVENUE, COST, PROFIT ->
                profile.basis() == AmountBasis.UNIT && !isOfRowByName(profile.name());
            default -> false;
        };
    }

    /** What the column stands for instead of the concept that its cells contradict, if anything. */
    static Optional<Candidate> instead(Candidate contradicted) {
        Concept other =
                switch (contradicted.concept()) {
                    case UNIT_PRICE -> Concept.REVENUE;
                    case REVENUE, NET_REVENUE -> Concept.UNIT_PRICE;
                    default -> null;
                };
        return Optional.ofNullable(other)
                .map(concept -> new Candidate(contradicted.profile(), concept, contradicted.score() * CERTAINTY));
    }
}
