package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.Expression;
import io.salesanalytics.gateway.model.Stored;
import java.util.ArrayList;
import java.util.List;

/** The columns that one query reads, where uploads keep a column in several ways as a column computed from those. */
final class Readings {
    /** No column of a file has a name that begins so in Druid, and a computed one of its name would hide it. */
    private static final String OWN = "__own-";

    private final Stored stored;
    private final List<VirtualColumn> computed = new ArrayList<>();

    Readings(Stored stored) {
        this.stored = stored;
    }

    /** What a computed column is called. */
    static String own(String name) {
        return OWN + name;
    }

    /** The same so far, for another query. */
    Readings copy() {
        Readings copy = new Readings(stored);
        copy.computed.addAll(computed);
        return copy;
    }

    Stored stored() {
        return stored;
    }

    List<VirtualColumn> computed() {
        return computed;
    }

    void add(VirtualColumn column) {
        computed.add(column);
    }

    /** The name under which a column reads as text. */
    String text(String column) {
        List<DruidColumn> variants = stored.variants(column);
        if (variants.size() == 1) {
            return variants.get(0).druidName();
        }
        String expression = Expression.firstText(variants.stream()
                        .map(v -> Expression.column(v.druidName()))
                        .toList())
                .text();
        for (VirtualColumn known : computed) {
            if (known.expression().equals(expression)) {
                return known.name();
            }
        }
        String name = own("text-" + computed.size());
        computed.add(new VirtualColumn("expression", name, expression, "STRING"));
        return name;
    }
}
