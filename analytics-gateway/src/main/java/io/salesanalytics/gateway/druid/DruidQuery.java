package io.salesanalytics.gateway.druid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salesanalytics.contracts.DruidColumn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A native query. Names and values that users chose are always JSON values of their own, never part of a text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "queryType")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DruidQuery.Timeseries.class, name = "timeseries"),
    @JsonSubTypes.Type(value = DruidQuery.GroupBy.class, name = "groupBy"),
    @JsonSubTypes.Type(value = DruidQuery.TopN.class, name = "topN"),
    @JsonSubTypes.Type(value = DruidQuery.SegmentMetadata.class, name = "segmentMetadata")
})
public sealed interface DruidQuery {

    /** One row for each bucket of time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Timeseries(
            DruidSource dataSource,
            List<String> intervals,
            Object granularity,
            List<VirtualColumn> virtualColumns,
            @Nullable DruidFilter filter,
            List<Aggregator> aggregations,
            Map<String, Object> context)
            implements DruidQuery {}

    /** One row for each combination of the dimensions' values; exact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupBy(
            DruidSource dataSource,
            List<String> intervals,
            String granularity,
            List<VirtualColumn> virtualColumns,
            @Nullable DruidFilter filter,
            List<DimensionSpec> dimensions,
            List<Aggregator> aggregations,
            @Nullable LimitSpec limitSpec,
            Map<String, Object> context)
            implements DruidQuery {}

    /** The groups of one dimension that are largest in each segment; exact in each, and not where several come together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TopN(
            DruidSource dataSource,
            List<String> intervals,
            String granularity,
            List<VirtualColumn> virtualColumns,
            @Nullable DruidFilter filter,
            DimensionSpec dimension,
            String metric,
            int threshold,
            List<Aggregator> aggregations,
            Map<String, Object> context)
            implements DruidQuery {}

    /** Which segments of tables are loaded, and how many rows each has: Druid looks at none of their rows for it. */
    record SegmentMetadata(
            DruidSource dataSource,
            List<String> intervals,
            Map<String, String> toInclude,
            List<String> analysisTypes,
            boolean merge,
            Map<String, Object> context)
            implements DruidQuery {
        /** Of all segments of tables. */
        public SegmentMetadata(DruidSource dataSource) {
            this(dataSource, List.of(ALL_TIME), Map.of("type", "none"), List.of("interval"), false, Map.of());
        }
    }

    /** All of Druid's time. */
    String ALL_TIME = "-146136543-09-08T08:23:32.096Z/146140482-04-24T15:36:27.903Z";

    /** Buckets of time, by an ISO-8601 period; {@code origin} is where one starts, null for where the calendar has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Granularity(String type, String period, @Nullable String origin, String timeZone) {
        public Granularity(String period, @Nullable Long origin) {
            this(
                    "period",
                    period,
                    origin == null ? null : Instant.ofEpochMilli(origin).toString(),
                    "UTC");
        }
    }

    /** What it reads. */
    DruidSource dataSource();

    /** The stretches of time that it reads, as ISO-8601. */
    List<String> intervals();

    /** What is particular about how it runs; what every query carries is added when it is sent. */
    Map<String, Object> context();

    /** The same query with this context. */
    default DruidQuery withContext(Map<String, Object> context) {
        if (this instanceof Timeseries q) {
            return new Timeseries(
                    q.dataSource, q.intervals, q.granularity, q.virtualColumns, q.filter, q.aggregations, context);
        }
        if (this instanceof TopN q) {
            return new TopN(
                    q.dataSource,
                    q.intervals,
                    q.granularity,
                    q.virtualColumns,
                    q.filter,
                    q.dimension,
                    q.metric,
                    q.threshold,
                    q.aggregations,
                    context);
        }
        if (this instanceof SegmentMetadata q) {
            return new SegmentMetadata(q.dataSource, q.intervals, q.toInclude, q.analysisTypes, q.merge, context);
        }
        GroupBy q = (GroupBy) this;
        return new GroupBy(
                q.dataSource,
                q.intervals,
                q.granularity,
                q.virtualColumns,
                q.filter,
                q.dimensions,
                q.aggregations,
                q.limitSpec,
                context);
    }

    /** A dimension of the result, under a name of ours. */
    record DimensionSpec(String type, String dimension, String outputName, String outputType) {
        /** Text. */
        public static DimensionSpec text(String column, String outputName) {
            return new DimensionSpec("default", column, outputName, "STRING");
        }

        /** As it is kept. */
        public static DimensionSpec kept(DruidColumn column, String outputName) {
            return new DimensionSpec(
                    "default", column.druidName(), outputName, column.storage().name());
        }

        /** A whole number. */
        public static DimensionSpec number(String column, String outputName) {
            return new DimensionSpec("default", column, outputName, "LONG");
        }
    }

    /** A column computed from others. */
    record VirtualColumn(String type, String name, String expression, String outputType) {
        /** By an expression. */
        public static VirtualColumn of(String name, Expression expression, String outputType) {
            return new VirtualColumn("expression", name, expression.text(), outputType);
        }
    }

    /** How many rows, and which first. */
    record LimitSpec(String type, int limit, List<OrderBy> columns) {
        /** The first rows in this order. */
        public static LimitSpec of(int limit, List<OrderBy> columns) {
            return new LimitSpec("default", limit, columns);
        }

        /** All rows in this order. */
        public static LimitSpec ordered(List<OrderBy> columns) {
            return of(Integer.MAX_VALUE, columns);
        }
    }

    /** An order; {@code lexicographic} or {@code numeric}. */
    record OrderBy(String dimension, String direction, String dimensionOrder) {}
}
