package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column is for. */
public enum Role {
    /** When the sale was; exactly one column has it. */
    @JsonProperty("time")
    TIME,
    /** What sales are grouped and filtered by. */
    @JsonProperty("dimension")
    DIMENSION,
    /** A number that is aggregated. */
    @JsonProperty("metric")
    METRIC,
    /** Not loaded, for the reason given. */
    @JsonProperty("ignored")
    IGNORED
}
