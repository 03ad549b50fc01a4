package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column that should be what others give. Files differ in how, so several ways are tried on every row; when one of them
 * holds in nearly all rows, the others are worth a look. When none does, the file reckons some other way: nothing is said.
 */
final class Equation implements RowRule {
    private static final int FEWEST_ROWS = 10;
    private static final double NEARLY_ALL = 0.9;

    /** One way of reckoning the value. */
    interface Way {
        /** What the value should be. */
        double of(RuleRow row);

        /** How it is reckoned, in the names of the file's columns. */
        String words();

        /** A way with its words. */
        static Way of(String words, ToDoubleFunction<RuleRow> value) {
            return new Way() {
                @Override
                public double of(RuleRow row) {
                    return value.applyAsDouble(row);
                }

                @Override
                public String words() {
                    return words;
                }
            };
        }
    }

    private final String code;
    private final int result;
    private final String resultName;
    private final List<Integer> needed;
    private final List<Way> ways;
    private final int factor;
    private final boolean signless;
    private final double leastTolerance;
    private final List<FirstLines> misses = new ArrayList<>();
    private long rows;

    /**
     * @param result the column that should agree
     * @param needed the columns that a row must have for that
     * @param factor the column by which a rounded value is multiplied, so that its rounding counts as often; -1 for none
     * @param tolerance how much of a difference is nothing to speak of, where that is more than rounding explains
     * @param signless whether the sign may differ, as where a return has a quantity above zero
     */
    Equation(
            String code,
            int result,
            String resultName,
            List<Integer> needed,
            List<Way> ways,
            int factor,
            boolean signless,
            @Nullable BigDecimal tolerance) {
        this.leastTolerance = tolerance == null ? 0 : tolerance.doubleValue() + 1e-9;
        this.signless = signless;
        this.code = code;
        this.result = result;
        this.resultName = resultName;
        this.needed = needed;
        this.ways = ways;
        this.factor = factor;
        ways.forEach(way -> misses.add(new FirstLines()));
    }

    @Override
    public void look(RuleRow row) {
        if (!row.has(result)) {
            return;
        }
        for (int column : needed) {
            if (!row.has(column)) {
                return;
            }
        }
        rows++;
        double stated = row.number(result);
        double times = factor < 0 ? 1 : Math.max(1, Math.abs(row.number(factor)));
        double rounding = 0.0101 + 0.005 * times + 1e-9 * Math.abs(stated);
        double tolerance = Math.max(leastTolerance, rounding);
        for (int i = 0; i < ways.size(); i++) {
            double reckoned = ways.get(i).of(row);
            boolean agrees = Math.abs(reckoned - stated) <= tolerance;
            if (!agrees && !(signless && Math.abs(reckoned + stated) <= tolerance)) {
                misses.get(i).add(row.line());
            }
        }
    }

    @Override
    public void add(RowRule other) {
        Equation same = (Equation) other;
        rows += same.rows;
        for (int i = 0; i < misses.size(); i++) {
            misses.get(i).add(same.misses.get(i));
        }
    }

    @Override
    public List<Problem> problems() {
        int best = 0;
        for (int i = 1; i < ways.size(); i++) {
            best = misses.get(i).count() < misses.get(best).count() ? i : best;
        }
        FirstLines odd = misses.get(best);
        if (rows < FEWEST_ROWS || odd.count() == 0 || odd.count() > rows * (1 - NEARLY_ALL)) {
            return List.of();
        }
        return List.of(new Problem(
                code,
                Severity.WARNING,
                resultName,
                odd.count(),
                odd.lines(),
                List.of(),
                "In " + odd.rows() + " \"" + resultName + "\" is not "
                        + ways.get(best).words() + ", as it is in all others. The rows were kept as they stand.",
                "Check these rows, and send them again where they are wrong."));
    }
}
