package io.salesanalytics.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one upload in Druid: a Druid data source of its own. A data source of ours is the union of its active
 * tables, so that adding, replacing and taking out an upload each happen in one step.
 *
 * <p>Every table also has {@code __time} (UTC) and the long {@code __row} (the row's line number in its file).
 *
 * @param name Druid's name for it
 * @param taskId the upload
 * @param rows how many rows it has
 * @param minTime earliest row, ISO local date-time without offset, or null when empty
 * @param maxTime latest row
 * @param columns what it holds
 */
public record DruidTable(
        String name,
        UUID taskId,
        long rows,
        @Nullable String minTime,
        @Nullable String maxTime,
        List<DruidColumn> columns) {}
