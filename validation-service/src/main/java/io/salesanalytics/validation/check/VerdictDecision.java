package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.semantics.SalesSemantics;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.typing.Typing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether a file can be used, and reports what was found. */
final class VerdictDecision {
    private final String fileName;
    private final Instructions instructions;
    private final ProblemLog log;
    private final Map<String, Long> timings;

    /**
     * @param log the problems found so far
     * @param timings milliseconds by phase so far
     */
    VerdictDecision(String fileName, Instructions instructions, ProblemLog log, Map<String, Long> timings) {
        this.fileName = fileName;
        this.instructions = instructions;
        this.log = log;
        this.timings = timings;
    }

    /** The verdict on a file whose rows were all judged. */
    Verdict of(TableSource source, Typing typing, RowJudge judge) {
        List<ColumnProfile> profiles = judge.profiles(typing);
        String time = name(typing, typing.timeColumn());
        String timeOfDay = name(typing, typing.timeOfDayColumn());
        Problem refusal = refusal(source, typing, judge.rows(), profiles);
        if (refusal != null) {
            log.add(refusal);
            ValidationReport report = report(source, profiles, judge, Outcome.REJECT, null);
            return new Verdict.Unusable(report, time, timeOfDay, refusal.code(), refusal.message());
        }
        if (typing.question() != null) {
            return new Verdict.Open(
                    report(source, profiles, judge, Outcome.NEEDS_DECISION, typing.question()), time, timeOfDay);
        }
        AmountUnits.problems(profiles).forEach(log::add);
        LargeAmounts.problems(profiles).forEach(log::add);
        Problem discount = UnclearDiscount.problem(
                profiles, () -> SalesSemantics.interpret(profiles, time, timeOfDay, instructions.choices(), List.of()));
        if (discount != null) {
            log.add(discount);
        }
        boolean warned = ProblemLog.hasWarnings(log.problems());
        Outcome outcome = warned ? Outcome.ACCEPT_WITH_WARNINGS : Outcome.ACCEPT;
        return new Verdict.Usable(
                report(source, profiles, judge, outcome, null),
                time,
                timeOfDay,
                Objects.requireNonNull(judge.minTime()),
                Objects.requireNonNull(judge.maxTime()));
    }

    private static String name(Typing typing, int column) {
        return column < 0 ? "" : typing.columns().get(column).name();
    }

    /** Why the file cannot be used, or null. */
    private @Nullable Problem refusal(
            TableSource source, Typing typing, RowCounts counts, List<ColumnProfile> profiles) {
        Problem refusal = typing.question() != null && typing.timeColumn() >= 0
                ? null
                : FileProblems.refusal(typing, counts, instructions.rules());
        if (refusal == null) {
            refusal = SplitDecimals.refusal(source.layout(), source.delimiter(), profiles);
        }
        if (refusal == null) {
            refusal = FileProblems.missingColumns(profiles, instructions.rules());
        }
        if (refusal == null) {
            refusal = ChoiceCheck.refusal(instructions.choices(), profiles, name(typing, typing.timeColumn()));
        }
        return refusal == null ? AlignedColumns.refusal(source.delimiter(), profiles, counts.accepted()) : refusal;
    }

    private ValidationReport report(
            TableSource source,
            List<ColumnProfile> profiles,
            RowJudge judge,
            Outcome outcome,
            @Nullable Question question) {
        return new ValidationReport(
                fileName,
                outcome,
                source.dialect(),
                judge.rows(),
                profiles,
                judge.leftOut(),
                log.problems(),
                question,
                Map.copyOf(timings));
    }

    /**
     * The verdict on a file that could not be read to its end.
     *
     * @param dialect null where it was not even opened
     */
    Verdict refused(@Nullable Dialect dialect, FileRefused refused) {
        Problem problem = new Problem(
                refused.code(), Severity.ERROR, null, 0, List.of(), List.of(), refused.message(), refused.suggestion());
        ValidationReport report = new ValidationReport(
                fileName,
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
}
