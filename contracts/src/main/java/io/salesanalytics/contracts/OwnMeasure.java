package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A measure that an owner made.
 *
 * @param name what it is asked by
 * @param label what people call it
 * @param formula numbers, {@code + - * / ( )}, {@code sum avg min max count_distinct} of a column, {@code count()} and
 *     names of other measures; names of columns in double quotes
 * @param unit what its numbers are
 * @param scale how many digits after the point are worth showing
 */
public record OwnMeasure(String name, String label, String formula, Unit unit, int scale) {

    /** What numbers are. */
    public enum Unit {
        /** Money. */
        @JsonProperty("currency")
        CURRENCY,
        /** Percent: the formula multiplies by 100 itself. */
        @JsonProperty("percent")
        PERCENT,
        /** How many of something. */
        @JsonProperty("count")
        COUNT,
        /** Anything else. */
        @JsonProperty("number")
        NUMBER
    }
}
