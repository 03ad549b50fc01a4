package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.Interpretation;
import io.salesanalytics.semantics.concept.ConceptTable;
import io.salesanalytics.semantics.concept.DiscountKind;
import io.salesanalytics.semantics.concept.PricePaid;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A discount that may be money or percent, where amounts have to be computed from quantity and price. */
final class UnclearDiscount {
    private UnclearDiscount() {}

    /**
     * A warning that it is left aside, or null.
     *
     * @param interpretation what the columns mean; asked for only where one may be a discount
     */
    static @Nullable Problem problem(List<ColumnProfile> profiles, Supplier<Interpretation> interpretation) {
        return profiles.stream().anyMatch(UnclearDiscount::mayBeDiscount)
                ? problem(interpretation.get().columns())
                : null;
    }

    private static boolean mayBeDiscount(ColumnProfile profile) {
        return profile.sum() != null
                && ConceptTable.best(Words.of(profile.name()))
                        .filter(Concept.DISCOUNT::equals)
                        .isPresent();
    }

    private static @Nullable Problem problem(List<Column> columns) {
        Optional<Column> price = metric(columns, Concept.UNIT_PRICE);
        Optional<Column> quantity = metric(columns, Concept.QUANTITY).filter(c -> c.aggregation() == Aggregation.SUM);
        Optional<Column> discount =
                metric(columns, Concept.DISCOUNT).filter(c -> DiscountKind.of(c) == DiscountKind.UNCLEAR);
        if (price.isEmpty()
                || quantity.isEmpty()
                || discount.isEmpty()
                || metric(columns, Concept.REVENUE).isPresent()
                || PricePaid.isOne(price.get().name())) {
            return null;
        }
        String name = discount.get().name();
        return new Problem(
                "DISCOUNT_UNCLEAR",
                Severity.WARNING,
                name,
                0,
                List.of(),
                discount.get().examples(),
                "\"" + name + "\" may be money or percent, so it is not taken off: sales are \""
                        + quantity.get().name() + "\" × \"" + price.get().name() + "\", before discounts.",
                "Call it \"" + name + " %\" or \"" + name
                        + " Amount\", or add a column with the amount of each row, and send the file again.");
    }

    private static Optional<Column> metric(List<Column> columns, Concept concept) {
        return columns.stream().filter(column -> column.concept() == concept).findFirst();
    }
}
