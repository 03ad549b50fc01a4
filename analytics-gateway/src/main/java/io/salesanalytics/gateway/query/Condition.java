package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A filter in its normal form.
 *
 * @param columns the columns' own names; one of them has to agree
 * @param kind what its values are
 * @param operator how to compare
 * @param values what with
 */
record Condition(List<String> columns, Kind kind, FilterOperator operator, List<String> values) {

    /** What a column's values are compared as. */
    enum Kind {
        TEXT,
        /** Numbers that are kept as text, since they are codes. */
        CODE,
        NUMBER
    }

    static Condition on(String column, Kind kind, FilterOperator operator, List<String> values) {
        return new Condition(List.of(column), kind, operator, values);
    }

    /** The column, of a condition on one. */
    @JsonIgnore
    String column() {
        return columns.get(0);
    }
}
