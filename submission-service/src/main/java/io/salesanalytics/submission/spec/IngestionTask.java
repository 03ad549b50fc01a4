package io.salesanalytics.submission.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A Druid task of the type {@code index_parallel}, as Druid wants it in JSON.
 *
 * @param type {@code index_parallel}
 * @param id the task's id
 * @param spec what to do
 */
public record IngestionTask(String type, String id, Spec spec) {

    /** The three parts of a spec. */
    public record Spec(DataSchema dataSchema, IoConfig ioConfig, TuningConfig tuningConfig) {}

    /** What the table looks like. */
    public record DataSchema(
            String dataSource,
            TimestampSpec timestampSpec,
            TransformSpec transformSpec,
            DimensionsSpec dimensionsSpec,
            List<Object> metricsSpec,
            GranularitySpec granularitySpec) {}

    /** Which input column is the time. */
    public record TimestampSpec(String column, String format) {}

    /** How columns are made from input columns. */
    public record TransformSpec(List<Transform> transforms) {}

    /** How one column is made. */
    public record Transform(String type, String name, String expression) {}

    /** The table's columns. */
    public record DimensionsSpec(List<Dimension> dimensions) {}

    /** One of the table's columns. */
    public record Dimension(String type, String name) {}

    /** How the table is cut by time. */
    public record GranularitySpec(
            String type, String segmentGranularity, String queryGranularity, boolean rollup, List<String> intervals) {}

    /** Where rows come from. */
    public record IoConfig(String type, InputSource inputSource, InputFormat inputFormat, boolean appendToExisting) {}

    /** Objects in S3, read with Druid's own credentials. */
    public record InputSource(String type, List<S3Object> objects) {}

    /** An object in S3. */
    public record S3Object(String bucket, String path) {}

    /** How rows are written. */
    public record InputFormat(
            String type,
            List<String> columns,
            boolean findColumnsFromHeader,
            int skipHeaderRows,
            String listDelimiter) {}

    /** How the task runs. */
    public record TuningConfig(
            String type,
            PartitionsSpec partitionsSpec,
            int maxParseExceptions,
            boolean logParseExceptions,
            @JsonProperty("maxSavedParseExceptions") int savedParseExceptions) {}

    /** How segments of one span of time are cut. */
    public record PartitionsSpec(String type, int maxRowsPerSegment) {}
}
