package io.salesanalytics.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file was read; its good rows are in a clean file.
 *
 * <p>The clean file is gzip-compressed CSV (RFC 4180, UTF-8, LF, header) with the columns {@code __time} (ISO local
 * date-time with milliseconds, UTC), {@code __row} (the line number in the raw file), then every column of
 * {@code columns} under its name: numbers plain, dates ISO, text as it stands but for line breaks, which become a space
 * (a line is a row), empty for nothing.
 *
 * @param mode as in {@link FileUploaded}
 * @param cleanFile the clean file
 * @param reportKey the key of the report (JSON, {@link ValidationReport}) in the same bucket
 * @param rows what became of the rows
 * @param timeColumn the name of the column that {@code __time} was made from
 * @param timeOfDayColumn the name of the column whose time of day was added to it; empty when there is none
 * @param minTime earliest accepted row, ISO local date-time
 * @param maxTime latest accepted row, ISO local date-time
 * @param columns what was found in each column, by position
 * @param choices as in {@link FileUploaded}
 */
public record FileValidated(
        TaskRef task,
        LoadMode mode,
        StoredFile cleanFile,
        String reportKey,
        RowCounts rows,
        String timeColumn,
        String timeOfDayColumn,
        String minTime,
        String maxTime,
        List<ColumnProfile> columns,
        @Nullable List<ColumnChoice> choices) {}
