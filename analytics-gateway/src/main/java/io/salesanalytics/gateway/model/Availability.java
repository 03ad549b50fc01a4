package io.salesanalytics.gateway.model;

import java.util.List;

/** Whether a measure can be had from the data at hand. */
public sealed interface Availability {
    /** It can. */
    record Available(Measure measure) implements Availability {}

    /** It cannot. */
    record Unavailable(String name, Lack lack) implements Availability {
        /** One plain sentence. */
        public String reason() {
            return lack.sentence();
        }

        /** For programs. */
        public Lack.Code code() {
            return lack.code();
        }

        /** What the reason tells of this data. */
        public List<Lack.Fact> facts() {
            return lack.facts();
        }
    }
}
