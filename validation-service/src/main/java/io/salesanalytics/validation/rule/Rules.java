package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** All rules that apply to a file. */
public final class Rules {
    private final List<RowRule> rules;
    private final RowRule[] each;

    private Rules(List<RowRule> rules) {
        this.rules = rules;
        this.each = rules.toArray(RowRule[]::new);
    }

    /**
     * The rules for a file.
     *
     * @param meaning what its columns stand for
     * @param today what counts as now
     */
    public static Rules of(Meaning meaning, LocalDate today) {
        return new Rules(Stream.of(
                        OddDates.of(meaning, today),
                        MissingAmounts.of(meaning),
                        AmountsAgree.of(meaning),
                        ProfitAgrees.of(meaning),
                        ReturnSigns.of(meaning),
                        Outliers.of(meaning),
                        NameVariants.of(meaning))
                .flatMap(all -> all)
                .toList());
    }

    /** Looks at the next accepted row. */
    public void look(RuleRow row) {
        for (RowRule rule : each) {
            rule.look(row);
        }
    }

    /** Adds what the same rules found in other rows of the file. */
    public void add(Rules other) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).add(other.rules.get(i));
        }
    }

    /** What there is to say about all rows. */
    public List<Problem> problems() {
        return rules.stream().flatMap(rule -> rule.problems().stream()).toList();
    }
}
