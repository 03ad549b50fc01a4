package io.salesanalytics.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller can say about a question, in the caller's own words. */
public final class Ask {
    private Ask() {}

    /**
     * Which rows.
     *
     * @param range null for all that the data has
     * @param filters by names of dimensions or concepts
     */
    public record Rows(@Nullable DateRange range, List<Filter> filters) {}

    /** Measures over time; nulls stand for the defaults. */
    public record Series(
            List<String> measures,
            @Nullable Granularity granularity,
            @Nullable String splitBy,
            Comparison compare,
            @Nullable Integer limit) {}

    /** Measures by dimensions; nulls stand for the defaults. */
    public record Breakdown(
            List<String> dimensions,
            List<String> measures,
            Comparison compare,
            @Nullable OrderBy orderBy,
            @Nullable Integer limit) {}

    /** An order by the name of a measure or dimension; null is largest first for the one, by name for the other. */
    public record OrderBy(String by, @Nullable Boolean descending) {}
}
