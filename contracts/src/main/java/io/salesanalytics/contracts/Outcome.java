package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The verdict on a file. */
public enum Outcome {
    /** Usable; problems of severity {@code info} at most. */
    @JsonProperty("accept")
    ACCEPT,
    /** Usable, with something to look at. */
    @JsonProperty("accept_with_warnings")
    ACCEPT_WITH_WARNINGS,
    /** Not usable. */
    @JsonProperty("reject")
    REJECT,
    /** Usable once its owner has answered a question. */
    @JsonProperty("needs_decision")
    NEEDS_DECISION
}
