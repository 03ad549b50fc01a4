package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidFilter.And;
import io.salesanalytics.gateway.druid.DruidFilter.Or;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a few rows stand that follow each other in an order.
 *
 * @param path for each column that they are ordered by the value that all of them have, for the last one some values
 * @param before how many rows of the order come before them
 */
record RowPlace(List<Stretch> path, long before) {

    /** These rows and all after them. */
    DruidFilter from() {
        return bound(0, Stretch::beyond);
    }

    /** These rows and all before them. */
    DruidFilter upTo() {
        return bound(0, Stretch::ahead);
    }

    private DruidFilter bound(int depth, Function<Stretch, @Nullable DruidFilter> side) {
        Stretch here = path.get(depth);
        DruidFilter inside =
                depth + 1 == path.size() ? here.within() : new And(List.of(here.within(), bound(depth + 1, side)));
        DruidFilter outside = side.apply(here);
        return outside == null ? inside : new Or(List.of(outside, inside));
    }
}
