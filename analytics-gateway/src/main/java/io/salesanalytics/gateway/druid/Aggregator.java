package io.salesanalytics.gateway.druid;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Many values to one, under a name of ours. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Aggregator(
        String type,
        @Nullable String name,
        @Nullable String fieldName,
        @Nullable DruidFilter filter,
        @Nullable Aggregator aggregator,
        @Nullable Integer lgK,
        @Nullable Boolean round) {
    /** Estimates are off by 0.8 % (one standard error), and a group's sketch takes 8 KiB. */
    private static final int SKETCH = 14;

    /** How many rows. */
    public static Aggregator count(String name) {
        return new Aggregator("count", name, null, null, null, null, null);
    }

    /** Exact sum of whole numbers. */
    public static Aggregator longSum(String name, String column) {
        return new Aggregator("longSum", name, column, null, null, null, null);
    }

    /** Sum of floating-point numbers. */
    public static Aggregator doubleSum(String name, String column) {
        return new Aggregator("doubleSum", name, column, null, null, null, null);
    }

    /**
     * The least or greatest number.
     *
     * @param numbers {@code long} or {@code double}
     * @param which {@code Min} or {@code Max}
     */
    public static Aggregator extreme(String name, String column, String numbers, String which) {
        return new Aggregator(numbers + which, name, column, null, null, null, null);
    }

    /** About how many different values; needs Druid's extension for DataSketches. */
    public static Aggregator estimate(String name, String column) {
        return new Aggregator("HLLSketchBuild", name, column, null, null, SKETCH, true);
    }

    /** The same over some rows only. */
    public Aggregator over(DruidFilter rows) {
        return new Aggregator("filtered", name, null, rows, this, null, null);
    }
}
