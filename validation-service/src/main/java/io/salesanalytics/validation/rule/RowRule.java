package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.AmountBasis;
import io.salesanalytics.contracts.Problem;
import java.util.List;
import java.util.Map;

/**
 * One rule over the accepted rows of a file. It holds no row back: whatever was read well is the owner's to judge. Rows
 * of a file may be shared out over several instances, whose findings are then added up.
 *
 * <p>To add a rule, write one class and list its {@code of} in {@link Rules}.
 */
interface RowRule {

    /** Looks at the next row. */
    void look(RuleRow row);

    /** Adds what an instance of the same rule found in other rows of the file. */
    void add(RowRule other);

    /** What there is to say once all rows have been looked at. */
    List<Problem> problems();

    /** What columns of amounts were found to be for, by their positions from 0. */
    default Map<Integer, AmountBasis> bases() {
        return Map.of();
    }
}
