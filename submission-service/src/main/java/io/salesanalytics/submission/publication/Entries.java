package io.salesanalytics.submission.publication;

import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a data source consists of after an upload: the rules, without any storage. */
final class Entries {
    private Entries() {}

    /** The uploads that make up the data source once the new one is in, oldest first. */
    static List<LoadedUpload> after(LoadMode mode, List<LoadedUpload> before, LoadedUpload added) {
        return switch (mode) {
            case REPLACE -> List.of(added);
            case APPEND ->
                Stream.concat(before.stream().filter(upload -> !sameUpload(upload, added)), Stream.of(added))
                        .toList();
        };
    }

    /** The entry that is told to everybody. */
    static DataSourcePublished entry(SchemaResolved cause, List<LoadedUpload> uploads, long version, Instant now) {
        TaskRef task = cause.task();
        List<DruidTable> tables = uploads.stream().map(LoadedUpload::table).toList();
        return new DataSourcePublished(
                task.tenant(),
                task.dataSource(),
                version,
                now,
                task,
                cause.schemaVersion(),
                ColumnMerge.merge(uploads),
                tables,
                tables.stream().mapToLong(DruidTable::rows).sum(),
                times(tables.stream().map(DruidTable::minTime))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                times(tables.stream().map(DruidTable::maxTime))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** An earlier attempt of the same upload is never kept beside a later one. */
    private static boolean sameUpload(LoadedUpload one, LoadedUpload other) {
        return one.table().taskId().equals(other.table().taskId());
    }

    private static Stream<String> times(Stream<? extends @org.jspecify.annotations.Nullable String> times) {
        return times.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
