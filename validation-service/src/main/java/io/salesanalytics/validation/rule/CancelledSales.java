package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.ReturnMark;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sales whose status, or a column of yes and no, says that they came to nothing: their amounts count until somebody leaves
 * them out.
 */
final class CancelledSales implements RowRule {
    private static final Set<String> STATUS = Set.of("status", "stage");
    /** How the words for it begin; returns are told by {@link ReturnMark}. */
    private static final List<String> BEGINNINGS = List.of(
            "cancel",
            "void",
            "fail",
            "declin",
            "reject",
            "abandon",
            "lost",
            "closed lost",
            "expired",
            "draft",
            "quot",
            "chargeback",
            "storn",
            "abgelehnt",
            "abgebrochen",
            "annul",
            "anul",
            "geannuleerd",
            "imeghairiwa",
            "avbest",
            "отмен",
            "\u30ad\u30e3\u30f3\u30bb\u30eb",
            "\u53d6\u6d88",
            "\u5df2\u53d6\u6d88",
            "\ucde8\uc18c");

    /** How columns are called that say yes where a sale came to nothing. */
    private static final Pattern YES_OR_NO =
            Pattern.compile("(is[ _]?)?(void|cancel|storn|annul|anul)\\p{L}*([ _]flag)?\\W*");

    private static final int MOST_WORDS = 5;

    private final int status;
    private final boolean yesOrNo;
    /** Of each row: the revenue, or quantity and unit price. */
    private final int[] factors;

    private final String statusName;
    private final String amountName;
    private final FirstLines cancelled = new FirstLines();
    private final Set<String> words = new TreeSet<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long previousHash;
    private boolean previousSays;

    private CancelledSales(Meaning meaning, int status) {
        this.status = status;
        this.yesOrNo = isYesOrNo(meaning.name(status));
        this.factors = factors(meaning);
        this.statusName = meaning.name(status);
        this.amountName = Arrays.stream(factors)
                .mapToObj(column -> "\"" + meaning.name(column) + "\"")
                .collect(Collectors.joining(" times "));
    }

    private static int[] factors(Meaning meaning) {
        return meaning.has(Concept.REVENUE)
                ? new int[] {meaning.column(Concept.REVENUE)}
                : new int[] {meaning.column(Concept.QUANTITY), meaning.column(Concept.UNIT_PRICE)};
    }

    /** The rule for each status, where the file has a revenue, or what makes one. */
    static Stream<RowRule> of(Meaning meaning) {
        return meaning.has(Concept.REVENUE) || meaning.has(Concept.QUANTITY, Concept.UNIT_PRICE)
                ? Stream.concat(
                                meaning.dimensions().stream().filter(column -> Words.of(meaning.name(column))
                                        .hasAny(STATUS)),
                                meaning.marks().stream().filter(column -> isYesOrNo(meaning.name(column))))
                        .distinct()
                        .map(column -> new CancelledSales(meaning, column))
                : Stream.empty();
    }

    private static boolean isYesOrNo(String name) {
        return YES_OR_NO.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public void look(RuleRow row) {
        if (!row.has(status) || !says(row)) {
            return;
        }
        BigDecimal amount = amount(row);
        if (amount.signum() != 0) {
            cancelled.add(row.line());
            sum = sum.add(amount);
        }
    }

    private BigDecimal amount(RuleRow row) {
        BigDecimal amount = BigDecimal.ONE;
        for (int factor : factors) {
            amount = row.has(factor) ? amount.multiply(BigDecimal.valueOf(row.number(factor))) : BigDecimal.ZERO;
        }
        return amount;
    }

    /** Cells repeat, so the last answer mostly holds again. */
    private boolean says(RuleRow row) {
        long hash = row.hash(status);
        if (hash != previousHash) {
            previousHash = hash;
            String cell = row.text(status).toString().strip();
            String plain = cell.toLowerCase(Locale.ROOT);
            previousSays = yesOrNo
                    ? ReturnMark.saysYes(cell)
                    : !ReturnMark.isWord(cell) && BEGINNINGS.stream().anyMatch(plain::startsWith);
            if (previousSays) {
                words.add(cell);
            }
        }
        return previousSays;
    }

    @Override
    public void add(RowRule other) {
        CancelledSales same = (CancelledSales) other;
        cancelled.add(same.cancelled);
        words.addAll(same.words);
        sum = sum.add(same.sum);
    }

    @Override
    public List<Problem> problems() {
        if (cancelled.count() == 0) {
            return List.of();
        }
        List<String> shown = words.stream().limit(MOST_WORDS).toList();
        boolean one = cancelled.count() == 1;
        return List.of(new Problem(
                "CANCELLED_SALES",
                Severity.INFO,
                statusName,
                cancelled.count(),
                cancelled.lines(),
                shown,
                cancelled.rows() + (one ? " says \"" : " say \"") + String.join("\" or \"", shown) + "\" in \""
                        + statusName + "\". " + (one ? "Its" : "Their") + " " + amountName + " is counted, "
                        + String.format(Locale.ROOT, "%,.2f", sum) + " in all.",
                "To leave them out, choose the other values of \"" + statusName + "\" as a filter."));
    }
}
