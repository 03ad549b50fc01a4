package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.concept.ConceptAssignment.Assigned;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a row is the sale of one thing (a car, a house, a piece of an order), its price is the revenue: such files have
 * neither another amount nor a quantity.
 */
final class PriceOfSale {
    /** What a price of one among many says of itself. */
    private static final Set<String> OF_ONE = Set.of("unit", "each", "per", "average");

    private static final Set<String> SALE = Set.of("sales", "sold");
    /** Numbers that count nothing that was sold. */
    private static final Set<String> OF_SOMETHING_ELSE =
            Set.of("salary", "age", "rating", "score", "duration", "surface", "rate", "weight", "open", "balance");
    /** Rows of such files are looks and clicks, few of them sales. */
    private static final Set<String> EVENTS = Set.of("event", "action", "behavior", "behaviour", "activity");

    private static final double CERTAINTY = 0.7;

    private final List<ColumnProfile> profiles;
    private final Map<String, Role> roles;
    private final Map<String, Assigned> given;

    PriceOfSale(List<ColumnProfile> profiles, Map<String, Role> roles, Map<String, Assigned> given) {
        this.profiles = profiles;
        this.roles = roles;
        this.given = given;
    }

    /** Makes the price the revenue where it is. */
    void promote() {
        Optional<ColumnProfile> price = column(Concept.UNIT_PRICE);
        if (price.isEmpty() || column(Concept.REVENUE).isPresent()) {
            return;
        }
        Words name = Words.of(price.get().name());
        boolean ofHouse = profiles.stream().anyMatch(this::isSurface);
        Optional<ColumnProfile> quantity = column(Concept.QUANTITY);
        if (name.hasAny(OF_ONE) || quantity.isPresent() && !ofHouse || !(ofHouse || isSale(name))) {
            return;
        }
        // the units of a house are its flats
        quantity.ifPresent(column -> given.remove(column.name()));
        double certainty = Objects.requireNonNull(given.get(price.get().name())).confidence() * CERTAINTY;
        given.put(price.get().name(), new Assigned(Concept.REVENUE, certainty));
    }

    /** Whether every row is a sale: the price says so itself, or orders or customers beside it and nothing counts. */
    private boolean isSale(Words name) {
        if (name.hasAny(SALE)) {
            return true;
        }
        boolean buyerKnown = column(Concept.CUSTOMER)
                .filter(column -> column.type() == ColumnType.STRING)
                .isPresent();
        return (buyerKnown || column(Concept.ORDER_ID).isPresent())
                && profiles.stream().noneMatch(this::mayCount)
                && profiles.stream().noneMatch(column -> Words.of(column.name()).hasAny(EVENTS));
    }

    /** Whether the column may be a quantity by a name that nobody knows. */
    private boolean mayCount(ColumnProfile column) {
        return roles.get(column.name()) == Role.METRIC
                && column.type() == ColumnType.INTEGER
                && !given.containsKey(column.name())
                && !Words.of(column.name()).hasAny(OF_SOMETHING_ELSE);
    }

    private boolean isSurface(ColumnProfile column) {
        return roles.get(column.name()) == Role.METRIC
                && Words.of(column.name()).has("surface");
    }

    private Optional<ColumnProfile> column(Concept concept) {
        return profiles.stream()
                .filter(profile -> {
                    Assigned assigned = given.get(profile.name());
                    return assigned != null && assigned.concept() == concept;
                })
                .findFirst();
    }
}
