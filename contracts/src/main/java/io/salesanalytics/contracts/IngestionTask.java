package io.salesanalytics.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its owner sees it; what {@code GET /api/ingest/status/<taskId>} answers.
 *
 * @param taskId the upload
 * @param dataSource the data source's name
 * @param filename the name the file was sent under, without any path
 * @param status where it stands
 * @param progress 0 to 1 over all stages
 * @param rowsRead rows read so far; still counting while {@code rows} is null
 * @param rows what became of the rows, or null until they are all read
 * @param problems what was found in the file; empty until it is read
 * @param question what only the owner can say, or null
 * @param error why it ended without its rows being shown, or null
 * @param duplicateOf the active upload that has the same bytes, or null
 * @param timings milliseconds by stage: {@code upload}, {@code validation}, {@code schema}, {@code submission},
 *     {@code loading} and, at the end, {@code total}
 * @param createdAt when it was received
 * @param updatedAt when anything here last changed
 * @param attempt 1 for the first run, one more for each retry or decision
 * @param mode what it does to the rows its data source already has
 * @param bytes the file's length
 * @param active whether its rows count, or will if it ends well; false once ended otherwise, taken out or replaced
 */
public record IngestionTask(
        UUID taskId,
        String dataSource,
        String filename,
        TaskStatus status,
        double progress,
        long rowsRead,
        @Nullable RowCounts rows,
        List<Problem> problems,
        @Nullable Question question,
        @Nullable TaskError error,
        @Nullable UUID duplicateOf,
        Map<String, Long> timings,
        Instant createdAt,
        Instant updatedAt,
        int attempt,
        LoadMode mode,
        long bytes,
        boolean active) {}
