package io.salesanalytics.ingest.datasource;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.util.Map;

/** Ends a request about a data source's description; the problem says which field is amiss and why. */
final class Refusal {
    private Refusal() {}

    /**
     * @param field where, as a path: {@code measures[0].formula}
     * @param why what is wrong there, as the end of a sentence that begins with the field
     */
    static ProblemException of(String field, String why) {
        return new ProblemException(
                IngestError.DESCRIPTION_INVALID, field + " " + why, Map.of("field", field), Map.of());
    }
}
