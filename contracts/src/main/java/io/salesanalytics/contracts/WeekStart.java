package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The days that people begin a week with. */
public enum WeekStart {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("sunday")
    SUNDAY,
    @JsonProperty("saturday")
    SATURDAY
}
