package io.salesanalytics.ingest.datasource;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.formula.SalesMeasures;
import io.salesanalytics.semantics.formula.Term;
import java.util.List;

/**
 * The names that a data source understands. While it has no columns, because no upload has come through, any name of a
 * column is taken: the gateway says later what is missing.
 *
 * @param columns its schema's columns
 * @param own the measures that its owner made
 */
record KnownNames(List<Column> columns, List<OwnMeasure> own) {

    boolean isColumn(String name) {
        return columns.isEmpty() || has(name, Role.TIME) || has(name, Role.DIMENSION) || has(name, Role.METRIC);
    }

    boolean isDimension(String name) {
        return columns.isEmpty()
                || has(name, Role.DIMENSION)
                || columns.stream().anyMatch(c -> c.role() == Role.DIMENSION && means(c, name));
    }

    boolean isMeasure(String name) {
        return columns.isEmpty()
                || has(name, Role.METRIC)
                || own.stream().anyMatch(measure -> measure.name().equals(name))
                || SalesMeasures.NAMED.contains(SalesMeasures.canonical(name))
                || columns.stream().anyMatch(c -> c.role() == Role.METRIC && means(c, name));
    }

    /** Whether a formula's function can read what is named there. */
    boolean isReadable(Term.Name name) {
        return isColumn(name.text())
                || !name.quoted() && columns.stream().anyMatch(c -> c.role() != Role.IGNORED && means(c, name.text()));
    }

    /** Whether people can give this a name of their own. */
    boolean isNameable(String name) {
        return isColumn(name) || SalesMeasures.isTaken(name);
    }

    private boolean has(String name, Role role) {
        return columns.stream().anyMatch(c -> c.role() == role && c.name().equals(name));
    }

    private static boolean means(Column column, String name) {
        return column.concept() != null && SalesMeasures.name(column.concept()).equals(name);
    }
}
