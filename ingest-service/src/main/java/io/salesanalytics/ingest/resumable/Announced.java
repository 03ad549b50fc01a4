package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSourceName;
import io.salesanalytics.ingest.task.Wishes;
import io.salesanalytics.ingest.upload.ColumnChoices;
import io.salesanalytics.ingest.upload.FileName;
import io.salesanalytics.ingest.upload.FileSize;
import io.salesanalytics.ingest.upload.UploadConfig;
import io.salesanalytics.ingest.upload.UploadMode;
import io.salesanalytics.ingest.upload.YesOrNo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as its sender announces it.
 *
 * @param name the name it is kept under
 * @param dataSource where it belongs
 * @param mode what it is to do with the rows that are there
 * @param wishes what its sender says of it
 * @param bytes its length
 * @param metadata the header that said so
 */
record Announced(FileName name, String dataSource, LoadMode mode, Wishes wishes, long bytes, String metadata) {
    private static final int LONGEST_METADATA = 4096;

    /** Refuses what the ordinary upload refuses, by the same codes. */
    static Announced of(@Nullable String length, @Nullable String metadata, UploadConfig config) {
        long bytes = ByteCount.parse("Upload-Length", length);
        String sent = metadata == null ? "" : metadata;
        Map<String, String> values = values(sent);
        FileName name = FileName.of(required(values, "filename"));
        name.requireType(config.fileTypes());
        FileSize.require(bytes, config);
        return new Announced(
                name,
                DataSourceName.require(required(values, "dataSource")),
                UploadMode.parse(values.getOrDefault("mode", "append")),
                wishes(values),
                bytes,
                sent);
    }

    /** What the sender of an upload that was begun said of it. */
    static Wishes wishes(String metadata) {
        return wishes(values(metadata));
    }

    private static Wishes wishes(Map<String, String> values) {
        String repairs = values.get("takeRepairs");
        return new Wishes(
                ColumnChoices.parse(values.getOrDefault("columns", "[]")),
                repairs == null ? null : YesOrNo.parse("takeRepairs", repairs));
    }

    /** Pairs of key and Base64 value, separated by commas. */
    private static Map<String, String> values(String metadata) {
        if (metadata.length() > LONGEST_METADATA) {
            throw invalid();
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : metadata.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (values.put(parts[0], decode(parts.length == 2 ? parts[1] : "")) != null) {
                throw invalid();
            }
        }
        return values;
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String required(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new ProblemException(IngestError.UPLOAD_PART_MISSING, "Name '" + key + "' in Upload-Metadata too.");
        }
        return value;
    }

    private static ProblemException invalid() {
        return new ProblemException(
                IngestError.UPLOAD_HEADER_INVALID,
                "Upload-Metadata has pairs of a key, a space and a value in Base64, separated by commas; each key once.");
    }
}
