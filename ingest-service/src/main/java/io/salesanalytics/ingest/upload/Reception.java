package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSourceName;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.task.Wishes;
import io.salesanalytics.ingest.upload.MultipartParts.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One upload while it comes in. Its parts may come in any order: a file that comes before the name of its data source
 * waits under {@code incoming/} in the tenant's bucket. Whatever ends it early leaves nothing in the store.
 */
final class Reception {
    private static final int LONGEST_FIELD = 1024;

    private final String tenant;
    private final UUID taskId;
    private final Services services;
    private @Nullable String dataSource;
    private @Nullable LoadMode mode;
    private @Nullable List<ColumnChoice> columns;
    private @Nullable Boolean takeRepairs;
    private @Nullable FileName filename;
    private @Nullable StoredFile stored;

    /** What a reception works with. */
    record Services(ObjectStore store, RawFiles files, UploadConfig config) {}

    Reception(String tenant, UUID taskId, Services services) {
        this.tenant = tenant;
        this.taskId = taskId;
        this.services = services;
    }

    /**
     * Takes the parts in.
     *
     * @throws ProblemException when something about them is wrong
     * @throws IOException when the body ends early
     */
    Received take(MultipartParts parts) throws IOException {
        boolean taken = false;
        try {
            for (Part part = parts.next(); part != null; part = parts.next()) {
                take(part);
            }
            Received received = finish();
            taken = true;
            return received;
        } finally {
            if (!taken && stored != null) {
                services.store().discard(stored.bucket(), stored.key());
            }
        }
    }

    private void take(Part part) throws IOException {
        switch (part.name()) {
            case "dataSource" -> {
                requireFirst("dataSource", dataSource);
                dataSource = DataSourceName.require(text(part, LONGEST_FIELD));
            }
            case "mode" -> {
                requireFirst("mode", mode);
                mode = UploadMode.parse(text(part, LONGEST_FIELD));
            }
            case "columns" -> {
                requireFirst("columns", columns);
                columns = ColumnChoices.parse(text(part, ColumnChoices.LONGEST));
            }
            case "takeRepairs" -> {
                requireFirst("takeRepairs", takeRepairs);
                takeRepairs = YesOrNo.parse("takeRepairs", text(part, LONGEST_FIELD));
            }
            case "file" -> {
                requireFirst("file", filename);
                takeFile(part);
            }
            default -> {
                // Forms may carry fields of their own; the next part is asked for and this one skipped.
            }
        }
    }

    private void takeFile(Part part) throws IOException {
        FileName name = FileName.of(part.filename() == null ? "" : part.filename());
        name.requireType(services.config().fileTypes());
        filename = name;
        String bucket = services.store().bucketOf(tenant);
        String key = dataSource == null ? "incoming/" + taskId : name.key(dataSource, taskId);
        stored = services.files().write(bucket, key, part.content());
    }

    private Received finish() {
        if (filename == null || stored == null) {
            throw missing("file");
        }
        if (dataSource == null) {
            throw missing("dataSource");
        }
        String key = filename.key(dataSource, taskId);
        if (!stored.key().equals(key)) {
            services.store().move(stored.bucket(), stored.key(), key, stored.bytes());
            stored = new StoredFile(stored.bucket(), key, stored.bytes(), stored.sha256());
        }
        TaskRef task = new TaskRef(tenant, dataSource, taskId, 1, filename.value());
        return new Received(
                task,
                Objects.requireNonNullElse(mode, LoadMode.APPEND),
                new Wishes(Objects.requireNonNullElse(columns, List.of()), takeRepairs),
                stored);
    }

    private static void requireFirst(String part, @Nullable Object earlier) {
        if (earlier != null) {
            throw new ProblemException(
                    IngestError.UPLOAD_PART_REPEATED, "Send the part '" + part + "' once; one upload is one file.");
        }
    }

    private static String text(Part part, int longest) throws IOException {
        byte[] bytes = part.content().readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw problem(IngestError.UPLOAD_PART_INVALID, "The part '" + part.name() + "' is too long.");
        }
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static ProblemException missing(String part) {
        return problem(IngestError.UPLOAD_PART_MISSING, "Send the part '" + part + "' too.");
    }

    private static ProblemException problem(ErrorCode code, String detail) {
        return new ProblemException(code, detail);
    }
}
