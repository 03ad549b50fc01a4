package io.salesanalytics.gateway.query;

/** How a filter compares. */
public enum FilterOperator {
    IN,
    /** Everything that IN leaves out, rows without a value included. */
    NOT_IN,
    /** Upper and lower case alike. */
    CONTAINS,
    /** Upper and lower case alike. */
    STARTS_WITH,
    IS_NULL,
    IS_NOT_NULL
}
