package io.salesanalytics.gateway.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart: one label for each value of each data set.
 *
 * @param labels dates, or values of a dimension; null stands for rows without a value
 * @param unavailable what the data does not have, by name, with the reason
 * @param estimated the measures whose numbers rest on estimated counts of different values
 */
public record Chart(
        List<@Nullable String> labels,
        List<DataSet> datasets,
        Map<String, String> unavailable,
        List<String> estimated) {

    /** One line or row of bars. */
    public record DataSet(@Nullable String label, List<@Nullable BigDecimal> data) {}
}
