package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.util.List;

/**
 * Which rows count.
 *
 * @param dimension the column's own name
 * @param operator how to compare
 * @param values what with; none for the operators about missing values
 */
public record Filter(String dimension, FilterOperator operator, List<String> values) {
    private static final int MOST_VALUES = 10_000;

    public Filter {
        if (values.size() > MOST_VALUES) {
            throw new ProblemException(
                    GatewayError.FILTER_INVALID, "A filter takes at most " + MOST_VALUES + " values.");
        }
        boolean wantsValues = operator != FilterOperator.IS_NULL && operator != FilterOperator.IS_NOT_NULL;
        if (wantsValues && values.isEmpty()) {
            throw new ProblemException(
                    GatewayError.FILTER_INVALID, "The filter on \"" + dimension + "\" has no values to compare with.");
        }
    }
}
