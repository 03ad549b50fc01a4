package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an upload does to the rows that its data source already has. */
public enum LoadMode {
    /** Its rows are added. */
    @JsonProperty("append")
    APPEND,
    /** Its rows take the place of all others, in one step. */
    @JsonProperty("replace")
    REPLACE
}
