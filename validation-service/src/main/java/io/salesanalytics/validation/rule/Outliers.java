package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Amounts that look like slips: a few that are many times all others, as when a decimal point was lost. Large sales are
 * no slips: the gap to the next largest tells.
 */
final class Outliers implements RowRule {
    private static final int FEWEST_ROWS = 20;
    private static final int KEPT = 8;
    private static final int MOST_SLIPS = 3;
    private static final int TIMES_NEXT = 20;
    /** The middle is so much further away than the next largest. */
    private static final int TIMES_MIDDLE = 25;

    private static final int LOWEST_EXPONENT = -64;

    private record Large(double value, long line) {}

    private final int column;
    private final String name;
    private final PriorityQueue<Large> largest = new PriorityQueue<>(Comparator.comparingDouble(Large::value));
    private final long[] byExponent = new long[256];
    private final int factor;
    private long rows;
    private double least;

    private Outliers(Meaning meaning, Concept concept, int factor) {
        this.factor = factor;
        this.column = meaning.column(concept);
        this.name = meaning.name(concept);
    }

    /** The rule for each amount that the file has. */
    static Stream<RowRule> of(Meaning meaning, RuleSettings settings) {
        int factor = Objects.requireNonNullElse(settings.outlierFactor(), TIMES_NEXT);
        return Stream.of(Concept.REVENUE, Concept.QUANTITY, Concept.UNIT_PRICE, Concept.COST)
                .filter(meaning::has)
                .map(concept -> new Outliers(meaning, concept, factor));
    }

    @Override
    public void look(RuleRow row) {
        if (!row.has(column)) {
            return;
        }
        double value = Math.abs(row.number(column));
        if (value == 0) {
            return;
        }
        rows++;
        int exponent = Math.getExponent(value) - LOWEST_EXPONENT;
        byExponent[Math.max(0, Math.min(byExponent.length - 1, exponent))]++;
        if (value > least) {
            keep(new Large(value, row.line()));
        }
    }

    private void keep(Large large) {
        largest.add(large);
        if (largest.size() > KEPT) {
            largest.poll();
            least = largest.element().value();
        }
    }

    @Override
    public void add(RowRule other) {
        Outliers same = (Outliers) other;
        rows += same.rows;
        for (int i = 0; i < byExponent.length; i++) {
            byExponent[i] += same.byExponent[i];
        }
        same.largest.forEach(this::keep);
    }

    @Override
    public List<Problem> problems() {
        List<Large> down = new ArrayList<>(largest);
        down.sort(Comparator.comparingDouble(Large::value).reversed());
        for (int slips = Math.min(MOST_SLIPS, down.size() - 1); rows >= FEWEST_ROWS && slips > 0; slips--) {
            double smallest = down.get(slips - 1).value();
            if (smallest >= (double) factor * down.get(slips).value()
                    && smallest >= (double) factor * TIMES_MIDDLE * middle()) {
                return List.of(problem(down.subList(0, slips)));
            }
        }
        return List.of();
    }

    /** The power of two at or below the value in the middle. */
    private double middle() {
        long seen = 0;
        int exponent = 0;
        while (seen * 2 < rows) {
            seen += byExponent[exponent++];
        }
        return Math.scalb(1.0, exponent - 1 + LOWEST_EXPONENT);
    }

    private Problem problem(List<Large> slips) {
        FirstLines lines = new FirstLines();
        slips.forEach(slip -> lines.add(slip.line()));
        List<String> examples = slips.stream()
                .map(slip ->
                        BigDecimal.valueOf(slip.value()).stripTrailingZeros().toPlainString())
                .toList();
        return new Problem(
                "OUTLIERS",
                Severity.WARNING,
                name,
                lines.count(),
                lines.lines(),
                examples,
                lines.rows() + " " + (lines.count() == 1 ? "has" : "have") + " a \"" + name
                        + "\" many times larger than all others, such as " + examples.get(0) + ". They were kept.",
                "Check for a missing decimal sign, and send these rows again where they are wrong.");
    }
}
