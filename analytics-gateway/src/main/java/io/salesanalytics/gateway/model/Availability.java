package io.salesanalytics.gateway.model;

/** Whether a measure can be had from the data at hand. */
public sealed interface Availability {
    /** It can. */
    record Available(Measure measure) implements Availability {}

    /**
     * It cannot.
     *
     * @param reason one plain sentence
     */
    record Unavailable(String name, String reason) implements Availability {}
}
