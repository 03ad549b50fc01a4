package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.cleanfile.RowFiles.Encoded;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.dialect.TableSource.Decoded;
import io.salesanalytics.validation.judgement.JudgedRows;
import io.salesanalytics.validation.judgement.RowHashes;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.judgement.TotalRows;
import io.salesanalytics.validation.judgement.TotalSearch;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Meaning;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.RawFile;
import io.salesanalytics.validation.typing.FirstLook;
import io.salesanalytics.validation.typing.Typing;
import io.salesanalytics.validation.typing.TypingDecision;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and judges it. Two passes over the whole file: the first finds out what each column is, the second
 * judges every row by it. All cores take part, and memory does not grow with the file.
 */
public final class FileCheck {
    private static final double FIRST_PASS = 0.45;

    private final Clock clock;
    private final RawFile file;
    private final Map<String, String> answers;
    private final RuleSettings settings;
    private final Progress progress;
    private final Map<String, Long> timings = new LinkedHashMap<>();
    private final ProblemLog log = new ProblemLog();
    private final int batchRows;
    private long rows;

    /** Told how far the reading has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param fraction 0 to 1
         * @param rows rows read so far, in the pass that is running
         */
        void report(double fraction, long rows);
    }

    /** A file of no data source. */
    public FileCheck(RawFile file, Progress progress) {
        this(file, Map.of(), RuleSettings.NONE, progress);
    }

    /**
     * @param answers what the owner has answered for this data source, by {@link Question#key()}
     * @param settings the thresholds of this data source
     */
    public FileCheck(RawFile file, Map<String, String> answers, RuleSettings settings, Progress progress) {
        this(file, answers, settings, progress, Clock.systemUTC(), RowBatch.FULL_ROWS);
    }

    /**
     * @param clock tells which sales have not happened yet
     * @param batchRows at most so many rows are handed to a core at once; what comes of the file is always the same
     */
    FileCheck(
            RawFile file,
            Map<String, String> answers,
            RuleSettings settings,
            Progress progress,
            Clock clock,
            int batchRows) {
        this.settings = settings;
        this.clock = clock;
        this.file = file;
        this.answers = answers;
        this.progress = progress;
        this.batchRows = batchRows;
    }

    /**
     * Reads and judges the file.
     *
     * @param output takes the rows; to be thrown away unless the verdict is {@link Verdict.Usable}
     */
    public Verdict check(RowFiles output) throws IOException {
        long start = System.nanoTime();
        try (TableSource source = TableFile.open(file)) {
            time("dialect", start);
            return check(source, output);
        } catch (FileRefused refused) {
            return refused(null, refused);
        }
    }

    private Verdict check(TableSource opened, RowFiles output) throws IOException {
        TableSource source = opened;
        try {
            long start = System.nanoTime();
            Scanned scanned = scan(source);
            TableSource corrected = source.corrected(scanned.decoded);
            if (corrected != null) {
                source = corrected;
                scanned = scan(source);
            }
            time("typing", start);
            return judge(source, scanned, output);
        } catch (FileRefused refused) {
            return refused(source.dialect(), refused);
        }
    }

    /**
     * What the first pass gave.
     *
     * @param rows all rows, where they are few enough to be kept for the second pass, else null
     */
    private record Scanned(TableScan scan, Decoded decoded, @Nullable List<RowBatch> rows) {}

    private Scanned scan(TableSource source) throws IOException {
        Layout layout = source.layout();
        TableScan scan = new TableScan(layout);
        KeptRows kept = new KeptRows();
        try (Batches<TableScan> batches = new Batches<>(
                RowBatch.first(batchRows), (batch, part) -> TableScan.of(layout, batch), (batch, part) -> {
                    scan.add(part, batch);
                    kept.add(batch);
                })) {
            Decoded decoded = read(source, batches, 0, FIRST_PASS);
            return new Scanned(scan, decoded, kept.all());
        }
    }

    private Decoded read(TableSource source, Batches<?> batches, double from, double share) throws IOException {
        rows = 0;
        double whole = Math.max(1, file.bytes());
        Decoded decoded = source.read(bytes -> progress.report(from + share * bytes / whole, rows), row -> {
            rows++;
            batches.accept(row);
        });
        batches.finish();
        return decoded;
    }

    private Verdict judge(TableSource source, Scanned scanned, RowFiles output) throws IOException {
        long start = System.nanoTime();
        List<String> names = source.layout().names();
        TableScan scan = scanned.scan;
        scan.addFormats(source.formats());
        log.inSheets(source.sheets());
        Typing typing = new TypingDecision(scan.tallies(), names, source.delimiter(), answers).decide();
        boolean usable = typing.timeColumn() >= 0 && typing.question() == null;
        RowFiles target = usable ? output : RowFiles.nowhere();
        target.begin(names, source.proposals() != null);
        RowJudge judge = judgeRows(source, scanned, typing, target);
        time("judgement", start);
        log.add(judge.problems());
        FileProblems.add(log, source, typing, judge, scanned.decoded, scan);
        judge.rules().problems().forEach(log::add);
        Problem named = NameCheck.of(file.name(), source.dialect());
        if (named != null) {
            log.add(named);
        }
        return verdict(source, typing, judge);
    }

    private RowJudge judgeRows(TableSource source, Scanned scanned, Typing typing, RowFiles target) throws IOException {
        Layout layout = source.layout();
        TotalRows totals = totals(source, typing, scanned.scan);
        Meaning meaning = Meaning.of(FirstLook.at(typing, scanned.scan.tallies()), typing);
        LocalDate today = LocalDate.now(clock);
        Judges judges = new Judges(
                () -> new RowJudge(source, typing, scanned.scan, totals, Rules.of(meaning, today, settings)));
        record Judged(JudgedRows rows, Encoded encoded) {}
        try (RowHashes seen = new RowHashes(log);
                Batches<Judged> batches = new Batches<>(
                        RowBatch.first(batchRows),
                        (batch, part) -> {
                            JudgedRows judged = judges.judge(batch, part);
                            return new Judged(judged, target.encode(judged));
                        },
                        (batch, judged) -> {
                            seen.add(judged.rows);
                            target.write(judged.encoded);
                        })) {
            if (scanned.rows == null) {
                read(source, batches, FIRST_PASS, 1 - FIRST_PASS);
            } else {
                for (RowBatch batch : scanned.rows) {
                    batches.accept(batch);
                }
                batches.finish();
            }
            seen.finish();
        }
        return judges.all();
    }

    private static TotalRows totals(TableSource source, Typing typing, TableScan scan) throws IOException {
        if (!scan.hasPossibleTotals()) {
            return TotalRows.none();
        }
        TotalSearch search = new TotalSearch(source.layout(), typing, scan);
        source.read(bytes -> {}, search::add);
        return search.found();
    }

    private Verdict verdict(TableSource source, Typing typing, RowJudge judge) {
        RowCounts counts = judge.rows();
        String time = name(typing, typing.timeColumn());
        String timeOfDay = name(typing, typing.timeOfDayColumn());
        Problem refusal = typing.question() != null && typing.timeColumn() >= 0
                ? null
                : FileProblems.refusal(typing, counts, settings);
        if (refusal == null) {
            refusal = SplitDecimals.refusal(source.layout(), source.delimiter(), judge.profiles());
        }
        if (refusal == null) {
            refusal = FileProblems.missingColumns(judge.profiles(), settings);
        }
        if (refusal == null) {
            refusal = AlignedColumns.refusal(source.delimiter(), judge.profiles(), counts.accepted());
        }
        if (refusal != null) {
            log.add(refusal);
            ValidationReport report = report(source, judge, Outcome.REJECT, null);
            return new Verdict.Unusable(report, time, timeOfDay, refusal.code(), refusal.message());
        }
        if (typing.question() != null) {
            return new Verdict.Open(report(source, judge, Outcome.NEEDS_DECISION, typing.question()), time, timeOfDay);
        }
        boolean warned = ProblemLog.hasWarnings(log.problems());
        Outcome outcome = warned ? Outcome.ACCEPT_WITH_WARNINGS : Outcome.ACCEPT;
        return new Verdict.Usable(
                report(source, judge, outcome, null),
                time,
                timeOfDay,
                Objects.requireNonNull(judge.minTime()),
                Objects.requireNonNull(judge.maxTime()));
    }

    private static String name(Typing typing, int column) {
        return column < 0 ? "" : typing.columns().get(column).name();
    }

    private ValidationReport report(TableSource source, RowJudge judge, Outcome outcome, @Nullable Question question) {
        return new ValidationReport(
                file.name(),
                outcome,
                source.dialect(),
                judge.rows(),
                judge.profiles(),
                judge.leftOut(),
                log.problems(),
                question,
                Map.copyOf(timings));
    }

    private Verdict refused(@Nullable Dialect dialect, FileRefused refused) {
        Problem problem = new Problem(
                refused.code(), Severity.ERROR, null, 0, List.of(), List.of(), refused.message(), refused.suggestion());
        ValidationReport report = new ValidationReport(
                file.name(),
                Outcome.REJECT,
                dialect,
                new RowCounts(0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(problem),
                null,
                Map.copyOf(timings));
        return new Verdict.Unusable(report, "", "", refused.code(), refused.message());
    }

    private void time(String phase, long start) {
        timings.put(phase, (System.nanoTime() - start) / 1_000_000);
    }
}
