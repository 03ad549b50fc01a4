package io.salesanalytics.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an amount of money beside a quantity is for. */
public enum AmountBasis {
    /** One unit: the same product has the same amount whatever the quantity. */
    @JsonProperty("unit")
    UNIT,
    /** The whole row: the same product has twice the amount where twice as much was sold. */
    @JsonProperty("row")
    ROW
}
