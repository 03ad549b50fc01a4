package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a column's values become one number. */
public enum Aggregation {
    @JsonProperty("sum")
    SUM,
    @JsonProperty("average")
    AVERAGE,
    /** Averaged with the quantity, or else the revenue, as weight. */
    @JsonProperty("weighted_average")
    WEIGHTED_AVERAGE,
    /** Never: a dimension, a code, a date. */
    @JsonProperty("none")
    NONE
}
