package io.salesanalytics.validation.upload;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileUploaded;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.validation.check.FileCheck;
import io.salesanalytics.validation.check.Instructions;
import io.salesanalytics.validation.check.Verdict;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.storage.FileStore;
import io.salesanalytics.validation.storage.StoredOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;

/**
 * Checks an uploaded file and leaves clean file, report and quarantine beside each other in its bucket. Done again, it
 * leaves the same.
 */
@ApplicationScoped
class UploadCheck {
    private final FileStore store;
    private final ObjectMapper json;

    @Inject
    UploadCheck(FileStore store, ObjectMapper json) {
        this.store = store;
        this.json = json.copy().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** What came of an upload, as the event that says so. */
    sealed interface Result {
        record Validated(FileValidated event) implements Result {}

        record Rejected(FileRejected event) implements Result {}

        record Undecided(DecisionNeeded event) implements Result {}
    }

    /**
     * Reads the file and writes what comes out of it.
     *
     * @throws IOException when a file cannot be read or written now
     */
    Result check(FileUploaded upload, FileCheck.Progress progress) throws IOException {
        Keys keys = Keys.of(upload.task());
        String bucket = upload.file().bucket();
        StoredOutput clean = store.output(bucket, keys.clean(), "application/zstd");
        StoredOutput quarantine = store.output(bucket, keys.quarantine(), "text/csv; charset=utf-8");
        try {
            store.delete(bucket, keys.quarantine());
            RowFiles files = new RowFiles(clean, quarantine);
            Verdict verdict = new FileCheck(
                            store.raw(upload.file(), upload.task().filename()), Instructions.of(upload), progress)
                    .check(files);
            if (verdict instanceof Verdict.Usable) {
                files.close();
            }
            store.put(bucket, keys.report(), "application/json", json.writeValueAsBytes(verdict.report()));
            return result(upload, verdict, clean, keys.report());
        } finally {
            clean.discard();
            quarantine.discard();
        }
    }

    private static Result result(FileUploaded upload, Verdict verdict, StoredOutput clean, String reportKey) {
        TaskRef task = upload.task();
        ValidationReport report = verdict.report();
        if (verdict instanceof Verdict.Usable usable) {
            return new Result.Validated(new FileValidated(
                    task,
                    upload.mode(),
                    clean.stored(),
                    reportKey,
                    report.rows(),
                    usable.timeColumn(),
                    usable.timeOfDayColumn(),
                    usable.minTime(),
                    usable.maxTime(),
                    report.columns(),
                    upload.choices()));
        }
        if (verdict instanceof Verdict.Unusable unusable) {
            return new Result.Rejected(new FileRejected(
                    task, unusable.code(), unusable.message(), report.rows(), report.problems(), reportKey));
        }
        return new Result.Undecided(new DecisionNeeded(task, Objects.requireNonNull(report.question()), reportKey));
    }

    /** Where an upload's files lie. */
    private record Keys(String clean, String report, String quarantine) {
        static Keys of(TaskRef task) {
            String folder = "processed/" + task.dataSource() + "/" + task.taskId() + "/";
            return new Keys(folder + "clean.csv.zst", folder + "report.json", folder + "quarantine.csv");
        }
    }
}
