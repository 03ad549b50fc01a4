package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.model.Lack;
import io.salesanalytics.gateway.model.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of the answers, as GraphQL tells them. A missing value is null. */
public final class Results {
    private Results() {}

    /**
     * The key figures of a period.
     *
     * @param values by the key figure's name
     * @param change against the comparison, for each figure that can be had; empty without a comparison
     * @param unavailable the figures that the data does not have
     * @param estimated the figures that rest on estimated counts of different values
     */
    public record Kpis(
            DateRange period,
            @Nullable DateRange comparison,
            @Nullable String currency,
            Map<String, @Nullable BigDecimal> values,
            List<Change> change,
            List<Missing> unavailable,
            List<String> estimated) {}

    /**
     * How a figure changed.
     *
     * @param absolute the difference, in points for a percentage; null when either value is missing
     * @param percent of the previous value; null when that is missing or zero
     */
    public record Change(String kpi, @Nullable BigDecimal absolute, @Nullable BigDecimal percent) {}

    /**
     * A figure that the data does not have.
     *
     * @param reason one plain sentence
     * @param code the same for programs
     * @param facts what the sentence tells of this data
     */
    public record Missing(String kpi, String reason, Lack.Code code, List<Lack.Fact> facts) {}

    /**
     * Measures over time.
     *
     * @param truncated whether the dimension it is split by has more values than lines
     * @param estimated the measures that rest on estimated counts of different values
     */
    public record Series(
            Granularity granularity,
            List<Measure> measures,
            List<Point> points,
            boolean truncated,
            List<String> estimated) {}

    /**
     * One bucket of time. A bucket without any row has nulls: a gap is a gap.
     *
     * @param time the bucket's start as ISO-8601: in the data's own time, or with an offset in the zone asked for
     * @param split the value of the dimension it is split by, or null
     * @param other whether it stands for all values that have no line of their own
     * @param previous the measures in the matching bucket of the comparison; null without one
     */
    public record Point(
            String time,
            @Nullable String split,
            boolean other,
            List<@Nullable BigDecimal> values,
            @Nullable List<@Nullable BigDecimal> previous) {}

    /**
     * Measures by dimensions.
     *
     * @param estimated the measures that rest on estimated counts of different values
     */
    public record Breakdown(
            List<String> dimensions,
            List<Measure> measures,
            List<BreakdownRow> rows,
            boolean truncated,
            List<String> estimated) {}

    /**
     * One group.
     *
     * @param other whether it stands for all groups that are not shown; its key is nulls then
     */
    public record BreakdownRow(
            List<@Nullable String> key,
            List<@Nullable BigDecimal> values,
            @Nullable List<@Nullable BigDecimal> previous,
            boolean other) {}

    /**
     * A page of single rows.
     *
     * @param columns the columns' own names
     * @param rows cells as exact text, in the order of the columns
     * @param totalCount how many rows there are on all pages
     * @param endCursor what to ask with for the next page, or null after the last
     */
    public record Listing(
            List<String> columns, List<List<@Nullable String>> rows, long totalCount, @Nullable String endCursor) {}

    /**
     * Where numbers come from.
     *
     * @param rows how many the period and the filters leave
     * @param files the uploads with rows in the period, oldest first
     * @param read what an answer about this period is read from; null where the data has no rows there
     */
    public record Explanation(
            DateRange period,
            List<AppliedFilter> filters,
            long rows,
            List<Measure> measures,
            List<DruidTable> files,
            @Nullable Reading read) {}

    /** A filter by its column's own name. */
    public record AppliedFilter(String column, FilterOperator operator, List<String> values) {}

    /**
     * What a measure reached of its targets.
     *
     * @param range the days
     * @param rows one for all sales, or one for each value
     * @param truncated whether there are more values without a target
     * @param estimated the measure where it rests on estimated counts of different values
     */
    public record TargetAttainment(
            Measure measure, DateRange range, List<TargetRow> rows, boolean truncated, List<String> estimated) {}

    /**
     * What all sales, or those of one value, reached.
     *
     * @param key the value; null for all sales and for those without a value
     * @param period the targets that count: {@code 2026-Q1}, {@code 2026-01 to 2026-02}
     * @param target what is to be reached in the range
     * @param prorated whether only a share of some target counts, by the days that the range has of it
     * @param attainment in percent
     * @param missing why there is no attainment, or null
     */
    public record TargetRow(
            @Nullable String key,
            @Nullable String period,
            @Nullable BigDecimal target,
            boolean prorated,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal attainment,
            @Nullable String missing) {}

    /** A dimension's values, the most frequent first. */
    public record FilterValues(List<FilterValue> values, boolean truncated) {}

    /** One value and how many rows have it. */
    public record FilterValue(@Nullable String value, long count) {}
}
