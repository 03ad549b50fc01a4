package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a data source's schema, found by name or by what they mean.
 *
 * @param ownersCurrency the currency of amounts that do not say their own, or null
 */
record SchemaColumns(List<Column> columns, Stored stored, @Nullable String ownersCurrency) {

    /** The dimensions that can be grouped by. */
    List<Column> dimensions() {
        return columns.stream()
                .filter(c -> c.role() == Role.DIMENSION && stored.readableAsText(c.name()))
                .toList();
    }

    /** The metrics that can be computed with. */
    List<Column> metrics() {
        return columns.stream()
                .filter(c -> c.role() == Role.METRIC && c.aggregation() != Aggregation.NONE && stored.numeric(c.name()))
                .toList();
    }

    /** The dimension or metric that most surely has this meaning, or null. */
    @Nullable
    Column byConcept(Concept concept) {
        return mostSure(columns, concept, c -> c.role() == Role.DIMENSION || c.role() == Role.METRIC);
    }

    /** The dimension that most surely has this meaning, or null. */
    @Nullable
    Column dimension(Concept concept) {
        return mostSure(dimensions(), concept, c -> true);
    }

    /** The metric that most surely has this meaning, or null. */
    @Nullable
    Column metric(Concept concept) {
        return mostSure(metrics(), concept, c -> true);
    }

    /** A column's currency, or else the only one that the data has, or the owner's where it has none or several. */
    @Nullable
    String currency(@Nullable Column column) {
        if (column != null && column.currency() != null) {
            return column.currency();
        }
        Column named = dimension(Concept.CURRENCY);
        if (named != null && named.distinct() > 1) {
            return ownersCurrency;
        }
        List<String> all = columns.stream()
                .map(Column::currency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : all.isEmpty() ? ownersCurrency : null;
    }

    private static @Nullable Column mostSure(
            List<Column> among, Concept concept, java.util.function.Predicate<Column> wanted) {
        return among.stream()
                .filter(c -> c.concept() == concept && wanted.test(c))
                .max(Comparator.comparingDouble(Column::confidence))
                .orElse(null);
    }
}
