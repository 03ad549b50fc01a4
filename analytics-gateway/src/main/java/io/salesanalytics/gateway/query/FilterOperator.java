package io.salesanalytics.gateway.query;

/** How a filter compares. Texts are compared with upper and lower case alike where they are searched, else exactly. */
public enum FilterOperator {
    IN(1, Filter.MOST_VALUES),
    /** Everything that IN leaves out, rows without a value included. */
    NOT_IN(1, Filter.MOST_VALUES),
    CONTAINS(1, Filter.MOST_WORDS),
    /** Everything that CONTAINS leaves out, rows without a value included. */
    NOT_CONTAINS(1, Filter.MOST_WORDS),
    STARTS_WITH(1, Filter.MOST_WORDS),
    ENDS_WITH(1, Filter.MOST_WORDS),
    GREATER_THAN(1, 1),
    GREATER_OR_EQUAL(1, 1),
    LESS_THAN(1, 1),
    LESS_OR_EQUAL(1, 1),
    /** From the first value to the second, both included. */
    BETWEEN(2, 2),
    IS_NULL(0, Filter.MOST_VALUES),
    IS_NOT_NULL(0, Filter.MOST_VALUES);

    private final int fewest;
    private final int most;

    FilterOperator(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The fewest values it can do with. */
    int fewest() {
        return fewest;
    }

    /** The most values it takes. */
    int most() {
        return most;
    }

    /** Whether the order of its values means something. */
    boolean isRange() {
        return this == BETWEEN;
    }

    /** Whether it looks into a text, which a number is not. */
    boolean isForText() {
        return switch (this) {
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH -> true;
            case IN, NOT_IN, IS_NULL, IS_NOT_NULL, BETWEEN -> false;
            case GREATER_THAN, GREATER_OR_EQUAL, LESS_THAN, LESS_OR_EQUAL -> false;
        };
    }
}
