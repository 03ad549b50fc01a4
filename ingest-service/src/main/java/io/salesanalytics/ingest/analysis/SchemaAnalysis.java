package io.salesanalytics.ingest.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.FileAnalysis;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSourceName;
import io.salesanalytics.ingest.storage.ObjectStore;
import io.salesanalytics.ingest.task.Wishes;
import io.salesanalytics.ingest.upload.ColumnChoices;
import io.salesanalytics.ingest.upload.FileName;
import io.salesanalytics.ingest.upload.MultipartParts;
import io.salesanalytics.ingest.upload.MultipartParts.Part;
import io.salesanalytics.ingest.upload.UploadConfig;
import io.salesanalytics.ingest.upload.YesOrNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at a file without keeping it: it passes through to the service that reads files. */
@ApplicationScoped
class SchemaAnalysis {
    private static final Logger LOG = Logger.getLogger(SchemaAnalysis.class);
    private static final int LONGEST_NAME = 1024;
    /** What has to be known before the file is read. */
    private static final Set<String> OF_READING = Set.of("columns", "takeRepairs");

    private static final String UNNAMED = "preview";
    private static final UUID NO_UPLOAD = new UUID(0, 0);

    private final PeerServices peers;
    private final ObjectStore store;
    private final UploadConfig config;

    @Inject
    SchemaAnalysis(PeerServices peers, ObjectStore store, UploadConfig config) {
        this.peers = peers;
        this.store = store;
        this.config = config;
    }

    /**
     * What a file turned out to be.
     *
     * @param filename its name
     * @param outcome what an upload of it would come to
     * @param dialect how its table is written, or null when it could not be read at all
     * @param rows what would become of its rows
     * @param columns each with its role, what it means and why
     * @param problems worst first
     * @param question what only the owner can say, or null
     * @param ingestionSpec what Druid would be told, or null where nothing would be loaded
     */
    record Analysis(
            String filename,
            Outcome outcome,
            @Nullable Dialect dialect,
            RowCounts rows,
            List<Column> columns,
            List<Problem> problems,
            @Nullable Question question,
            @Nullable JsonNode ingestionSpec) {}

    /** Who asks. */
    record Asker(String tenant, String authorization) {}

    /** Takes the parts {@code file} and, if wanted, {@code dataSource} and, before the file,
     * {@code columns} and {@code takeRepairs}. */
    Analysis analyze(Asker asker, MultipartParts parts) throws IOException {
        String dataSource = UNNAMED;
        FileAnalysis found = null;
        List<ColumnChoice> columns = List.of();
        boolean takeRepairs = false;
        for (Part part = parts.next(); part != null; part = parts.next()) {
            if (part.name().equals("file") && found != null) {
                throw new ProblemException(IngestError.UPLOAD_PART_REPEATED, "Send the part 'file' once.");
            } else if (part.name().equals("file")) {
                found = read(asker, part, new Wishes(columns, takeRepairs));
            } else if (part.name().equals("dataSource")) {
                dataSource = DataSourceName.require(text(part, LONGEST_NAME));
            } else if (OF_READING.contains(part.name()) && found != null) {
                throw new ProblemException(
                        IngestError.UPLOAD_PART_INVALID,
                        "Send the part '" + part.name() + "' in front of the part 'file'.");
            } else if (part.name().equals("columns")) {
                columns = ColumnChoices.parse(text(part, ColumnChoices.LONGEST + 1));
            } else if (part.name().equals("takeRepairs")) {
                takeRepairs = YesOrNo.parse("takeRepairs", text(part, LONGEST_NAME));
            }
        }
        if (found == null) {
            throw new ProblemException(IngestError.UPLOAD_PART_MISSING, "Send the part 'file'.");
        }
        return answer(found, spec(asker, dataSource, found));
    }

    private static String text(Part part, int longest) throws IOException {
        return new String(part.content().readNBytes(longest), StandardCharsets.UTF_8).strip();
    }

    private FileAnalysis read(Asker asker, Part part, Wishes wishes) throws IOException {
        FileName name = FileName.of(part.filename() == null ? "" : part.filename());
        name.requireType(config.fileTypes());
        BoundedFile file =
                new BoundedFile(part.content(), config.maxAnalysisSize().asLongValue());
        FileAnalysis found = null;
        try {
            found = peers.analyze(asker.authorization(), name.value(), wishes, file);
        } catch (IOException e) {
            LOG.warnf("file not looked at: tenant=%s, %s", asker.tenant(), e.getMessage());
        }
        if (file.isTooLarge()) {
            throw tooLarge(config);
        }
        if (file.isBroken()) {
            throw new ProblemException(IngestError.UPLOAD_MALFORMED, "The file did not come whole. Send it again.");
        }
        if (file.isEmpty()) {
            throw new ProblemException(IngestError.FILE_EMPTY, "The file has no bytes. Check it and send it again.");
        }
        if (found == null) {
            throw PeerServices.busy();
        }
        return found;
    }

    static ProblemException tooLarge(UploadConfig config) {
        return new ProblemException(
                IngestError.FILE_TOO_LARGE,
                "To be looked at, a file may have at most "
                        + config.maxAnalysisSize().asLongValue() + " bytes. Send its first rows, or upload it.");
    }

    private @Nullable JsonNode spec(Asker asker, String dataSource, FileAnalysis found) throws IOException {
        String minTime = found.minTime();
        String maxTime = found.maxTime();
        boolean measured = found.columns().stream().anyMatch(column -> column.role() == Role.METRIC);
        if (minTime == null || maxTime == null || !measured) {
            return null;
        }
        TaskRef task = new TaskRef(
                asker.tenant(), dataSource, NO_UPLOAD, 1, found.report().filename());
        String key = "processed/" + dataSource + "/" + NO_UPLOAD + "/clean.csv.zst";
        return peers.spec(
                asker.authorization(),
                new SchemaResolved(
                        task,
                        LoadMode.APPEND,
                        new StoredFile(store.bucketName(asker.tenant()), key, 0, ""),
                        found.report().rows(),
                        minTime,
                        maxTime,
                        1,
                        found.report().columns().stream()
                                .map(ColumnProfile::name)
                                .toList(),
                        List.of(),
                        found.stored()));
    }

    private static Analysis answer(FileAnalysis found, @Nullable JsonNode spec) {
        return new Analysis(
                found.report().filename(),
                found.report().outcome(),
                found.report().dialect(),
                found.report().rows(),
                found.columns(),
                found.report().problems(),
                found.report().question(),
                spec);
    }
}
