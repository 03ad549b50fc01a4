package io.salesanalytics.submission.spec;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.submission.spec.IngestionTask.DataSchema;
import io.salesanalytics.submission.spec.IngestionTask.Dimension;
import io.salesanalytics.submission.spec.IngestionTask.DimensionsSpec;
import io.salesanalytics.submission.spec.IngestionTask.GranularitySpec;
import io.salesanalytics.submission.spec.IngestionTask.InputFormat;
import io.salesanalytics.submission.spec.IngestionTask.InputSource;
import io.salesanalytics.submission.spec.IngestionTask.IoConfig;
import io.salesanalytics.submission.spec.IngestionTask.PartitionsSpec;
import io.salesanalytics.submission.spec.IngestionTask.S3Object;
import io.salesanalytics.submission.spec.IngestionTask.Spec;
import io.salesanalytics.submission.spec.IngestionTask.TimestampSpec;
import io.salesanalytics.submission.spec.IngestionTask.Transform;
import io.salesanalytics.submission.spec.IngestionTask.TransformSpec;
import io.salesanalytics.submission.spec.IngestionTask.TuningConfig;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Builds the task that brings a clean file into a table of its own.
 *
 * <p>Input columns are named {@code t}, {@code r}, {@code c0}, {@code c1} … by position. A file's own names appear only
 * as names, never inside an expression, whatever they are made of.
 */
public final class IngestionTasks {
    private static final String TYPE = "index_parallel";
    private static final String TIME = "t";
    private static final String ROW = "r";
    private static final String ROW_COLUMN = "__row";
    private static final int HEADER_ROWS = 1;
    private static final int MOST_ROWS_PER_SEGMENT = 5_000_000;

    private IngestionTasks() {}

    /**
     * The task for a file.
     *
     * @param file the clean file and what is in it
     * @param table the table to fill
     * @param id the task's id
     */
    public static IngestionTask of(SchemaResolved file, String table, String id) {
        return new IngestionTask(TYPE, id, new Spec(dataSchema(file, table), ioConfig(file), tuningConfig()));
    }

    private static DataSchema dataSchema(SchemaResolved file, String table) {
        Map<String, String> inputNames = inputNames(file.cleanColumns());
        List<Transform> transforms = new ArrayList<>(List.of(expression(ROW_COLUMN, asLong(ROW))));
        List<Dimension> dimensions = new ArrayList<>(List.of(new Dimension("long", ROW_COLUMN)));
        for (DruidColumn column : file.stored()) {
            String input = Objects.requireNonNull(inputNames.get(column.name()), column.name());
            transforms.add(expression(column.druidName(), expression(column, input)));
            dimensions.add(new Dimension(type(column), column.druidName()));
        }
        return new DataSchema(
                table,
                new TimestampSpec(TIME, "iso"),
                new TransformSpec(transforms),
                new DimensionsSpec(dimensions),
                List.of(),
                granularity(file));
    }

    /** With the interval given, Druid reads the file once instead of twice. */
    private static GranularitySpec granularity(SchemaResolved file) {
        LocalDateTime from = LocalDateTime.parse(file.minTime());
        LocalDateTime to = LocalDateTime.parse(file.maxTime()).plus(1, ChronoUnit.MILLIS);
        SegmentSize size = SegmentSize.of(file.rows().accepted(), from, to);
        return new GranularitySpec("uniform", size.name(), "NONE", false, List.of(from + "Z/" + to + "Z"));
    }

    private static IoConfig ioConfig(SchemaResolved file) {
        List<String> columns = new ArrayList<>(List.of(TIME, ROW));
        columns.addAll(inputNames(file.cleanColumns()).values().stream()
                .sorted(byNumber())
                .toList());
        S3Object object =
                new S3Object(file.cleanFile().bucket(), file.cleanFile().key());
        // No cell holds the upload's id, so that no cell is taken for a list of values.
        String listDelimiter = file.task().taskId().toString();
        return new IoConfig(
                TYPE,
                new InputSource("s3", List.of(object)),
                new InputFormat("csv", columns, false, HEADER_ROWS, listDelimiter),
                false);
    }

    /** A row that Druid cannot read fails the task: it must never be left out quietly. */
    private static TuningConfig tuningConfig() {
        return new TuningConfig(TYPE, new PartitionsSpec("dynamic", MOST_ROWS_PER_SEGMENT), 0, true, 5);
    }

    private static Map<String, String> inputNames(List<String> cleanColumns) {
        Map<String, String> names = new HashMap<>();
        for (String column : cleanColumns) {
            names.put(column, "c" + names.size());
        }
        return names;
    }

    private static java.util.Comparator<String> byNumber() {
        return java.util.Comparator.comparingInt(name -> Integer.parseInt(name.substring(1)));
    }

    private static Transform expression(String name, String expression) {
        return new Transform("expression", name, expression);
    }

    private static String expression(DruidColumn column, String input) {
        return switch (column.storage()) {
            case STRING -> "\"" + input + "\"";
            case DOUBLE -> asDouble(input);
            case LONG -> column.scale() == 0 ? asLong(input) : scaled(input, column.scale());
        };
    }

    private static String scaled(String input, int scale) {
        return "cast(round(" + asDouble(input) + " * "
                + BigDecimal.TEN.pow(scale).toPlainString() + "), 'LONG')";
    }

    private static String asLong(String input) {
        return "cast(\"" + input + "\", 'LONG')";
    }

    private static String asDouble(String input) {
        return "cast(\"" + input + "\", 'DOUBLE')";
    }

    private static String type(DruidColumn column) {
        return switch (column.storage()) {
            case STRING -> "string";
            case LONG -> "long";
            case DOUBLE -> "double";
        };
    }
}
