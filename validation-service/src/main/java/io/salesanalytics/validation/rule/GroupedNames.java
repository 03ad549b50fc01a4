package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A report's way of writing a name once above many rows: the rows below have none and belong to nobody. */
final class GroupedNames implements RowRule {
    private static final List<Concept> NAMES = List.of(
            Concept.BRANCH,
            Concept.REGION,
            Concept.COUNTRY,
            Concept.CITY,
            Concept.PRODUCT,
            Concept.PRODUCT_LINE,
            Concept.CATEGORY,
            Concept.BRAND,
            Concept.CUSTOMER,
            Concept.SALESPERSON,
            Concept.CHANNEL);

    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_GROUPS = 10_000;

    private final int column;
    private final String name;
    private final Set<Long> names = new HashSet<>();
    private final FirstLines without = new FirstLines();
    /** A name came again, or there are too many: then nothing is looked at any more. */
    private boolean ruledOut;

    private long firstLine = Long.MAX_VALUE;
    private boolean firstHasOne;

    private GroupedNames(int column, String name) {
        this.column = column;
        this.name = name;
    }

    /** The rule for each column of names by which sales are grouped. */
    static Stream<RowRule> of(Meaning meaning) {
        return NAMES.stream()
                .filter(meaning::has)
                .map(concept -> new GroupedNames(meaning.column(concept), meaning.name(concept)));
    }

    @Override
    public void look(RuleRow row) {
        if (ruledOut) {
            return;
        }
        boolean has = row.has(column);
        if (row.line() < firstLine) {
            firstLine = row.line();
            firstHasOne = has;
        }
        if (has) {
            ruledOut = !names.add(row.hash(column)) || names.size() > MOST_GROUPS;
        } else {
            without.add(row.line());
        }
    }

    @Override
    public void add(RowRule other) {
        GroupedNames same = (GroupedNames) other;
        if (same.firstLine < firstLine) {
            firstLine = same.firstLine;
            firstHasOne = same.firstHasOne;
        }
        ruledOut |= same.ruledOut;
        same.names.forEach(name -> ruledOut |= !names.add(name));
        without.add(same.without);
    }

    @Override
    public List<Problem> problems() {
        boolean few = names.size() < FEWEST_GROUPS || without.count() < names.size();
        if (ruledOut || few || !firstHasOne) {
            return List.of();
        }
        return List.of(new Problem(
                "GROUPED_NAMES",
                Severity.WARNING,
                name,
                without.count(),
                without.lines(),
                List.of(),
                "\"" + name + "\" stands only in the first row of each group: " + without.rows()
                        + " below have none, so their sales are counted under no name.",
                "Fill each name down to all rows of its group and send the file again."));
    }
}
