package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.check.FirstPass.Looked;
import io.salesanalytics.validation.check.Judging.Judged;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.dialect.TableSource.Decoded;
import io.salesanalytics.validation.dialect.TableSource.RowConsumer;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.judgement.TotalRows;
import io.salesanalytics.validation.judgement.TotalSearch;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.repair.Proposals;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.rule.Meaning;
import io.salesanalytics.validation.rule.Rules;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.RawFile;
import io.salesanalytics.validation.typing.DateOrder;
import io.salesanalytics.validation.typing.FirstLook;
import io.salesanalytics.validation.typing.Typing;
import io.salesanalytics.validation.typing.TypingDecision;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and judges it. A first pass over the whole file finds out what each column is and judges rows by a guess at
 * that; only where the guess fails, a second pass judges every row again. All cores take part, and memory does not grow
 * with the file.
 */
public class FileCheck {
    private static final double FIRST_PASS = 0.45;

    private final Clock clock;
    private final RawFile file;
    private final Instructions instructions;
    private final RuleSettings settings;
    private final Progress progress;
    private final Map<String, Long> timings = new LinkedHashMap<>();
    private final ProblemLog log = new ProblemLog();
    private final VerdictDecision verdicts;
    private final int batchRows;
    private final int keptCharacters;

    /** Told how far the reading has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param fraction 0 to 1
         * @param rows rows read so far, in the pass that is running
         */
        void report(double fraction, long rows);
    }

    /**
     * @param instructions what people have said about the file
     */
    public FileCheck(RawFile file, Instructions instructions, Progress progress) {
        this(file, instructions, progress, Clock.systemUTC(), RowBatch.FULL_ROWS, KeptRows.MOST_CHARACTERS);
    }

    /**
     * @param clock tells which sales have not happened yet
     * @param batchRows at most so many rows are handed to a core at once; what comes of the file is always the same
     * @param keptCharacters a file of more is judged by a guess while it is read; again with the same result
     */
    FileCheck(
            RawFile file,
            Instructions instructions,
            Progress progress,
            Clock clock,
            int batchRows,
            int keptCharacters) {
        this.instructions = instructions;
        this.settings = instructions.rules();
        this.clock = clock;
        this.file = file;
        this.progress = progress;
        this.verdicts = new VerdictDecision(file.name(), instructions, log, timings);
        this.batchRows = batchRows;
        this.keptCharacters = keptCharacters;
    }

    /**
     * Reads and judges the file.
     *
     * @param output takes the rows; to be thrown away unless the verdict is {@link Verdict.Usable}
     */
    public Verdict check(RowFiles output) throws IOException {
        long start = System.nanoTime();
        try (TableSource source = open(file)) {
            time("dialect", start);
            return check(source, output);
        } catch (FileRefused refused) {
            return verdicts.refused(null, refused);
        }
    }

    /** Opens the table in the file. */
    TableSource open(RawFile raw) throws IOException {
        return TableFile.open(raw);
    }

    private Verdict check(TableSource opened, RowFiles output) throws IOException {
        TableSource source = opened;
        try {
            long start = System.nanoTime();
            while (true) {
                GroupedColumns grouped =
                        new GroupedColumns(source.layout().names().size());
                try (FirstPass pass = firstPass(source, output)) {
                    Decoded decoded = scan(source, pass, grouped);
                    TableSource better = better(source, decoded, pass.scan(), grouped.count());
                    if (better == null) {
                        time("typing", start);
                        return judge(source, pass, decoded, output);
                    }
                    source = better;
                }
            }
        } catch (FileRefused refused) {
            return verdicts.refused(source.dialect(), refused);
        }
    }

    /** The same table read better by what was seen of all of it, or null. */
    private @Nullable TableSource better(TableSource source, Decoded decoded, TableScan scan, int grouped)
            throws IOException {
        TableSource corrected = source.corrected(decoded);
        if (corrected != null) {
            return corrected;
        }
        boolean taken = Boolean.TRUE.equals(settings.takeRepairs());
        if (grouped > 0 && taken) {
            return new FilledDown(source, grouped);
        }
        Typing typing = typing(source, scan);
        List<Integer> periods = typing.timeColumn() < 0 ? PeriodColumns.dated(typing, scan) : List.of();
        if (!periods.isEmpty() && taken) {
            Meaning meaning = Meaning.of(FirstLook.at(typing, scan.tallies()), typing, instructions.choices());
            return new TurnedTable(source, periods, meaning.metrics());
        }
        if (grouped > 0) {
            log.add(FilledDown.proposed(source, grouped));
        }
        if (!periods.isEmpty()) {
            log.add(TurnedTable.proposed(source, periods));
        }
        return null;
    }

    private FirstPass firstPass(TableSource source, RowFiles output) {
        return new FirstPass(source.layout(), new KeptRows(keptCharacters), scan -> guess(source, scan, output));
    }

    private Decoded scan(TableSource source, FirstPass pass, GroupedColumns grouped) throws IOException {
        try (Batches<Looked> batches = new Batches<>(batchRows, pass::look, pass::take)) {
            return read(source, batches, grouped.before(batches), 0, () -> pass.isJudging() ? 1 : FIRST_PASS);
        }
    }

    private Decoded read(TableSource source, Batches<?> batches, RowConsumer rows, double from, DoubleSupplier share)
            throws IOException {
        double whole = Math.max(1, file.bytes());
        Decoded decoded =
                source.read(bytes -> progress.report(from + share.getAsDouble() * bytes / whole, batches.rows()), rows);
        batches.finish();
        return decoded;
    }

    /** What a large file's columns are taken for after its first rows; null where these alone cannot be used. */
    private @Nullable Guess guess(TableSource source, TableScan scan, RowFiles output) {
        Typing typing = typing(source, scan);
        if (!typing.isUsable()) {
            return null;
        }
        Meaning meaning = Meaning.of(FirstLook.at(typing, scan.tallies()), typing, instructions.choices());
        output.begin(source.layout().names(), false);
        // what depends on rows of special kinds is left to the second pass
        TableScan usual = new TableScan(source.layout());
        Judging judging = judging(source, typing, meaning, usual, TotalRows.none(), null, output);
        return new Guess(typing, meaning, List.copyOf(source.sheets()), judging, output);
    }

    private Typing typing(TableSource source, TableScan scan) {
        return typing(source, scan, null);
    }

    private Typing typing(TableSource source, TableScan scan, @Nullable DateOrder orderByMonths) {
        return new TypingDecision(
                        scan.tallies(),
                        source.layout().names(),
                        source.delimiter(),
                        instructions.answersForTypes(),
                        orderByMonths)
                .decide();
    }

    private Typing wholeTyping(TableSource source, TableScan scan) throws IOException {
        Typing typing = typing(source, scan);
        OrderByMonths told = OrderByMonths.of(source, typing);
        if (told == null) {
            return typing;
        }
        log.add(told.problem());
        return typing(source, scan, told.order());
    }

    private Judging judging(
            TableSource source,
            Typing typing,
            Meaning meaning,
            TableScan scan,
            TotalRows totals,
            @Nullable Proposals proposals,
            RowFiles target) {
        LocalDate today = LocalDate.now(clock);
        return new Judging(
                target,
                () -> new RowJudge(
                        source, typing, scan, totals, proposals, settings, Rules.of(meaning, today, settings)));
    }

    private Verdict judge(TableSource source, FirstPass pass, Decoded decoded, RowFiles output) throws IOException {
        long start = System.nanoTime();
        TableScan scan = pass.scan();
        scan.addFormats(source.formats());
        log.inSheets(source.sheets());
        Typing typing = wholeTyping(source, scan);
        RowJudge judge = judgeRows(source, pass, typing, output);
        time("judgement", start);
        log.add(judge.problems());
        FileProblems.add(log, source, typing, judge, decoded, scan);
        judge.rules().problems().forEach(log::add);
        Problem named = NameCheck.of(file.name(), source.dialect());
        if (named != null) {
            log.add(named);
        }
        return verdicts.of(source, typing, judge);
    }

    private RowJudge judgeRows(TableSource source, FirstPass pass, Typing typing, RowFiles output) throws IOException {
        TableScan scan = pass.scan();
        Meaning meaning = Meaning.of(FirstLook.at(typing, scan.tallies()), typing, instructions.choices());
        if (source.proposals() != null) {
            // which rows may be mended is known only now
            pass.drop();
        }
        Guess guess = pass.takeGuess(typing, meaning, source.sheets());
        if (guess != null) {
            try (Judging judging = guess.judging()) {
                return judging.finish(log);
            }
        }
        RowFiles target = typing.isUsable() ? output : RowFiles.nowhere();
        target.begin(source.layout().names(), source.proposals() != null);
        TotalRows totals = totals(source, typing, scan);
        try (Judging judging = judging(source, typing, meaning, scan, totals, source.proposals(), target);
                Batches<Judged> batches = new Batches<>(batchRows, judging::judge, (batch, judged) -> {
                    judging.take(judged);
                    return true;
                })) {
            List<RowBatch> kept = pass.rows();
            if (kept == null) {
                read(source, batches, batches, FIRST_PASS, () -> 1 - FIRST_PASS);
            } else {
                for (RowBatch batch : kept) {
                    batches.accept(batch);
                }
                batches.finish();
            }
            return judging.finish(log);
        }
    }

    private static TotalRows totals(TableSource source, Typing typing, TableScan scan) throws IOException {
        if (!scan.hasPossibleTotals()) {
            return TotalRows.none();
        }
        TotalSearch search = new TotalSearch(source.layout(), typing, scan);
        source.read(bytes -> {}, search::add);
        return search.found();
    }

    private void time(String phase, long start) {
        timings.put(phase, (System.nanoTime() - start) / 1_000_000);
    }
}
