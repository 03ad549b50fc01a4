package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a problem matters. */
public enum Severity {
    /** Rows were held back, or the file was refused. */
    @JsonProperty("error")
    ERROR,
    /** Everything was taken, yet somebody should look. */
    @JsonProperty("warning")
    WARNING,
    /** What was understood or done, for the record. */
    @JsonProperty("info")
    INFO
}
