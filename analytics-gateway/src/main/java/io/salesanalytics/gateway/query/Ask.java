package io.salesanalytics.gateway.query;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller can say about a question, in the caller's own words. */
public final class Ask {
    /** The most rows of any kind that one question gets. */
    public static final int MOST_ROWS = 10_000;

    /** The most rows that a page may be told to begin after. */
    public static final int MOST_OFFSET = 100_000_000;

    private Ask() {}

    /**
     * Which rows.
     *
     * @param range null for all that the data has
     * @param filters by names of dimensions or concepts
     * @param timeZone the IANA name of the zone whose days and hours are meant, or null for the data's own
     */
    public record Rows(@Nullable DateRange range, List<Filter> filters, @Nullable String timeZone) {}

    /** Measures over time; nulls stand for the defaults. */
    public record Series(
            List<String> measures,
            @Nullable Granularity granularity,
            @Nullable DayOfWeek weekStart,
            @Nullable String splitBy,
            Comparison compare,
            @Nullable Integer limit,
            boolean other) {}

    /** Measures by dimensions; nulls stand for the defaults. */
    public record Breakdown(
            List<String> dimensions,
            List<String> measures,
            Comparison compare,
            @Nullable OrderBy orderBy,
            @Nullable Integer limit,
            boolean other) {}

    /**
     * An order by the name of a measure or dimension.
     *
     * @param descending null for largest first by measure, and by name from the first
     * @param change by how much the measure changed against the comparison, not by the measure itself
     */
    public record OrderBy(String by, @Nullable Boolean descending, boolean change) {}

    /**
     * A measure by two dimensions, for some values of both.
     *
     * @param lines values of {@code down}
     * @param labels values of {@code across}
     */
    public record Grid(
            String down, String across, String measure, List<@Nullable String> lines, List<@Nullable String> labels) {}

    /** What a measure reached of its targets, in all or by a dimension; nulls stand for the defaults. */
    public record Attainment(String measure, @Nullable String by, @Nullable Integer limit) {}

    /** Single rows; nulls stand for the defaults. */
    public record Listing(
            List<String> columns,
            @Nullable OrderBy orderBy,
            @Nullable String search,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer offset) {}
}
