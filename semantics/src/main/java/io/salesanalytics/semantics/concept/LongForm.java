package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables that have one column of values and another that says what each value is: their sum is nothing. */
final class LongForm {
    private static final String VALUE = "value";
    private static final Set<String> MEASURES =
            Set.of("unit", "units", "metric", "measure", "parameter", "indicator", "variable", "series");

    private LongForm() {}

    /** Whether the column is that of values. */
    static boolean isOf(ColumnProfile profile, List<ColumnProfile> all) {
        return Words.of(profile.name()).has(VALUE)
                && all.stream()
                        .anyMatch(column -> column.type() == ColumnType.STRING
                                && column.distinct() > 1
                                && MEASURES.contains(column.name().strip().toLowerCase(Locale.ROOT)));
    }
}
