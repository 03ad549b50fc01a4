package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.util.List;

/**
 * Which rows count, in the caller's words.
 *
 * @param dimension the name of a dimension, a concept or a metric column
 * @param operator how to compare
 * @param values what with; none for the operators about missing values
 */
public record Filter(String dimension, FilterOperator operator, List<String> values) {
    static final int MOST_VALUES = 10_000;
    static final int MOST_WORDS = 100;

    public Filter {
        if (values.size() > operator.most()) {
            throw invalid(dimension, "takes at most " + operator.most() + " values.");
        }
        if (values.size() < operator.fewest()) {
            throw invalid(
                    dimension,
                    operator.fewest() == 1 ? "has no values to compare with." : "needs two values: from and to.");
        }
    }

    static ProblemException invalid(String dimension, String what) {
        return new ProblemException(GatewayError.FILTER_INVALID, "The filter on \"" + dimension + "\" " + what);
    }
}
