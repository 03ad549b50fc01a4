package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.dialect.TableSource.Decoded;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.judgement.TotalRows;
import io.salesanalytics.validation.judgement.TotalSearch;
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
 * judges every row by it. Memory does not grow with the file.
 */
public final class FileCheck {
    private static final double FIRST_PASS = 0.45;

    private final Clock clock;
    private final RawFile file;
    private final Map<String, String> answers;
    private final Progress progress;
    private final Map<String, Long> timings = new LinkedHashMap<>();
    private final ProblemLog log = new ProblemLog();
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

    /** @param answers what the owner has answered for this data source, by {@link Question#key()} */
    public FileCheck(RawFile file, Map<String, String> answers, Progress progress) {
        this(file, answers, progress, Clock.systemUTC());
    }

    /** @param clock tells which sales have not happened yet */
    FileCheck(RawFile file, Map<String, String> answers, Progress progress, Clock clock) {
        this.clock = clock;
        this.file = file;
        this.answers = answers;
        this.progress = progress;
    }

    /**
     * Reads and judges the file.
     *
     * @param output takes the rows of a file that can be used; untouched by any other
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
            TableScan scan = new TableScan(source.layout());
            Decoded decoded = scan(source, scan);
            TableSource corrected = source.corrected(decoded);
            if (corrected != null) {
                source = corrected;
                scan = new TableScan(source.layout());
                decoded = scan(source, scan);
            }
            time("typing", start);
            return judge(source, scan, decoded, output);
        } catch (FileRefused refused) {
            return refused(source.dialect(), refused);
        }
    }

    private Decoded scan(TableSource source, TableScan scan) throws IOException {
        rows = 0;
        return source.read(bytes -> progress.report(FIRST_PASS * bytes / Math.max(1, file.bytes()), rows), row -> {
            rows++;
            scan.add(row);
        });
    }

    private Verdict judge(TableSource source, TableScan scan, Decoded decoded, RowFiles output) throws IOException {
        long start = System.nanoTime();
        List<String> names = source.layout().names();
        scan.addFormats(source.formats());
        log.inSheets(source.sheets());
        Typing typing = new TypingDecision(scan.tallies(), names, source.delimiter(), answers).decide();
        boolean usable = typing.timeColumn() >= 0 && typing.question() == null;
        RowFiles target = usable ? output : RowFiles.nowhere();
        target.begin(names, source.sheets());
        Rules rules = Rules.of(Meaning.of(FirstLook.at(typing, scan.tallies()), typing), LocalDate.now(clock));
        RowJudge judge = new RowJudge(source.layout(), typing, scan, totals(source, typing, scan), rules, log, target);
        rows = 0;
        source.read(
                bytes -> progress.report(FIRST_PASS + (1 - FIRST_PASS) * bytes / Math.max(1, file.bytes()), rows),
                row -> {
                    rows++;
                    judge.judge(row);
                });
        time("judgement", start);
        FileProblems.add(log, source, typing, judge, decoded, scan);
        rules.problems().forEach(log::add);
        return verdict(source, typing, judge);
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
        Problem refusal =
                typing.question() != null && typing.timeColumn() >= 0 ? null : FileProblems.refusal(typing, counts);
        if (refusal == null) {
            refusal = SplitDecimals.refusal(source.layout(), source.delimiter(), judge.profiles());
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
                List.of(problem),
                null,
                Map.copyOf(timings));
        return new Verdict.Unusable(report, "", "", refused.code(), refused.message());
    }

    private void time(String phase, long start) {
        timings.put(phase, (System.nanoTime() - start) / 1_000_000);
    }
}
