package io.salesanalytics.gateway.warmup;

import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.SemanticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** By what the dashboard's first page shows the sales of a data source. */
final class SoldBy {
    /** In the order in which people ask for them. */
    private static final List<String> RANKED = List.of(
            "product",
            "branch",
            "customer",
            "category",
            "productLine",
            "salesperson",
            "channel",
            "region",
            "country",
            "city",
            "brand",
            "customerSegment",
            "paymentMethod");

    private static final Set<String> NEVER_RANKED = Set.of("orderId", "currency", "isReturn", "date");
    private static final List<String> MIXED =
            List.of("channel", "paymentMethod", "customerSegment", "category", "region");
    private static final List<String> PLACES = List.of("branch", "region", "country", "city");

    private final SemanticModel model;

    SoldBy(SemanticModel model) {
        this.model = model;
    }

    /** What they can be ranked by, the most asked for first; never what is the same in all rows. */
    List<Dimension> ranked() {
        List<Dimension> ranked = new ArrayList<>(found(RANKED));
        List<Dimension> others = model.dimensions().stream()
                .filter(dimension -> !ranked.contains(dimension))
                .filter(dimension -> dimension.concept() == null || !NEVER_RANKED.contains(dimension.concept()))
                .toList();
        others.stream().filter(this::isGrouped).forEach(ranked::add);
        others.stream().filter(dimension -> !isGrouped(dimension)).forEach(ranked::add);
        return ranked.stream().filter(dimension -> dimension.distinct() != 1).toList();
    }

    /** Of what they are made up. */
    Optional<Dimension> mix() {
        return found(MIXED).stream().findFirst();
    }

    /** Where they are made; what they are ranked by in the second place where the data has no places. */
    Optional<Dimension> places() {
        return found(PLACES).stream()
                .findFirst()
                .or(() -> ranked().stream().skip(1).findFirst());
    }

    /** Of notes and numbers nearly every row has its own. */
    private boolean isGrouped(Dimension dimension) {
        return dimension.distinct() * 2 <= model.source().rows();
    }

    private List<Dimension> found(List<String> concepts) {
        return concepts.stream()
                .map(model::dimension)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
