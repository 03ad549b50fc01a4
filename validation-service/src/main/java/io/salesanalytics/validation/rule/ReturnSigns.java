package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.ReturnMark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How returns are written: by a column that says so, by negative amounts, or by both, and whether these agree. */
final class ReturnSigns implements RowRule {
    private final int flag;
    private final int amount;
    private final String flagName;
    private final String amountName;
    private final FirstLines markedPositive = new FirstLines();
    private final FirstLines markedNegative = new FirstLines();
    private final FirstLines unmarkedNegative = new FirstLines();
    private long previousHash;
    private boolean previousMarks;

    private ReturnSigns(Meaning meaning, int amount) {
        this.flag = meaning.column(Concept.IS_RETURN);
        this.amount = amount;
        this.flagName = flag < 0 ? "" : meaning.name(flag);
        this.amountName = meaning.name(amount);
    }

    /** The rule, where the file has an amount that is added up. */
    static Stream<RowRule> of(Meaning meaning) {
        return Stream.of(Concept.REVENUE, Concept.QUANTITY)
                .filter(meaning::isSummed)
                .limit(1)
                .map(concept -> new ReturnSigns(meaning, meaning.column(concept)));
    }

    @Override
    public void look(RuleRow row) {
        if (!row.has(amount)) {
            return;
        }
        double value = row.number(amount);
        if (flag >= 0 && marks(row)) {
            (value < 0 ? markedNegative : markedPositive).add(row.line());
        } else if (value < 0) {
            unmarkedNegative.add(row.line());
        }
    }

    /** Cells repeat, so the last answer mostly holds again. */
    private boolean marks(RuleRow row) {
        long hash = row.hash(flag);
        if (hash != previousHash) {
            previousHash = hash;
            previousMarks = ReturnMark.marksReturn(row.text(flag).toString());
        }
        return previousMarks;
    }

    @Override
    public void add(RowRule other) {
        ReturnSigns same = (ReturnSigns) other;
        markedPositive.add(same.markedPositive);
        markedNegative.add(same.markedNegative);
        unmarkedNegative.add(same.unmarkedNegative);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (markedPositive.count() > 0 && markedNegative.count() > 0) {
            FirstLines fewer = markedPositive.count() < markedNegative.count() ? markedPositive : markedNegative;
            problems.add(problem(
                    "RETURN_SIGNS_MIXED",
                    Severity.WARNING,
                    fewer,
                    "Of the rows that \"" + flagName + "\" calls returns, " + fewer.rows() + " have another sign in \""
                            + amountName + "\" than the others.",
                    "Write the amounts of all returns with the same sign and send the file again."));
        } else if (markedPositive.count() > 0) {
            problems.add(problem(
                    "RETURNS_POSITIVE",
                    Severity.INFO,
                    markedPositive,
                    "\"" + flagName + "\" calls " + markedPositive.rows() + " returns, whose \"" + amountName
                            + "\" is written without a minus. They are taken off net sales.",
                    null));
        }
        if (unmarkedNegative.count() > 0) {
            boolean marked = markedPositive.count() + markedNegative.count() > 0;
            problems.add(problem(
                    "NEGATIVE_AMOUNTS",
                    marked ? Severity.WARNING : Severity.INFO,
                    unmarkedNegative,
                    "\"" + amountName + "\" is negative in " + unmarkedNegative.rows()
                            + (marked ? " that \"" + flagName + "\" does not call returns." : ", as of returns."),
                    marked ? "Check whether these are returns too." : null));
        }
        return problems;
    }

    private Problem problem(
            String code, Severity severity, FirstLines lines, String message, @Nullable String suggestion) {
        return new Problem(code, severity, amountName, lines.count(), lines.lines(), List.of(), message, suggestion);
    }
}
