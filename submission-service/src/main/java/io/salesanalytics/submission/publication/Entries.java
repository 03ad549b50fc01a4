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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a data source consists of after a change: the rules, without any storage. */
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

    /** The uploads that make up the data source once some are taken out, oldest first. */
    static List<LoadedUpload> without(List<UUID> withdrawn, List<LoadedUpload> before) {
        return before.stream()
                .filter(upload -> !withdrawn.contains(upload.table().taskId()))
                .toList();
    }

    /** The entry that is told to everybody after an upload came in. */
    static DataSourcePublished entry(SchemaResolved cause, List<LoadedUpload> uploads, long version, Instant now) {
        TaskRef task = cause.task();
        return entry(new Change(task.tenant(), task.dataSource(), task, cause.schemaVersion()), uploads, version, now);
    }

    /** The entry that is told to everybody after uploads were taken out. */
    static DataSourcePublished next(DataSourcePublished before, List<LoadedUpload> uploads, long version, Instant now) {
        return entry(
                new Change(before.tenant(), before.dataSource(), null, before.schemaVersion()), uploads, version, now);
    }

    private record Change(String tenant, String dataSource, @Nullable TaskRef cause, int schemaVersion) {}

    private static DataSourcePublished entry(Change change, List<LoadedUpload> uploads, long version, Instant now) {
        List<DruidTable> tables = uploads.stream().map(LoadedUpload::table).toList();
        return new DataSourcePublished(
                change.tenant(),
                change.dataSource(),
                version,
                now,
                change.cause(),
                change.schemaVersion(),
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

    private static Stream<String> times(Stream<? extends @Nullable String> times) {
        return times.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
