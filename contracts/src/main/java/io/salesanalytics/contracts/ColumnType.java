package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What all cells of a column are. */
public enum ColumnType {
    /** A date with a time of day. */
    @JsonProperty("timestamp")
    TIMESTAMP,
    /** A calendar date. */
    @JsonProperty("date")
    DATE,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("string")
    STRING
}
