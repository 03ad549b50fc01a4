package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.query.Results.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How figures changed from one period to another. */
final class Changes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 6;

    private Changes() {}

    static List<Change> between(
            List<Measure> measures, Map<String, @Nullable BigDecimal> now, Map<String, @Nullable BigDecimal> then) {
        List<Change> changes = new ArrayList<>();
        for (Measure measure : measures) {
            changes.add(change(measure.name(), now.get(measure.name()), then.get(measure.name())));
        }
        return changes;
    }

    private static Change change(String name, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (now == null || then == null) {
            return new Change(name, null, null);
        }
        BigDecimal difference = now.subtract(then);
        // Against a negative figure the sign must still say whether things went up or down.
        BigDecimal percent = then.signum() == 0
                ? null
                : Formula.plain(difference.multiply(HUNDRED).divide(then.abs(), PERCENT_DIGITS, RoundingMode.HALF_UP));
        return new Change(name, Formula.plain(difference), percent);
    }
}
