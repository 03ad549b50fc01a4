package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which measures of an answer rest on counts that were estimated. */
final class Estimated {
    private final List<Measure> measures;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param measures what the tables' values are of, in their order */
    Estimated(List<Measure> measures) {
        this.measures = measures;
    }

    /** The same table, which is a part of the answer. */
    Table noted(Table table) {
        table.estimated().forEach(i -> names.add(measures.get(i).name()));
        return table;
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
