package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;

/**
 * A concept that a column may stand for.
 *
 * @param profile the column
 * @param concept the concept
 * @param score how well they fit, 0 to about 1
 */
record Candidate(ColumnProfile profile, Concept concept, double score) {
    Candidate withScore(double other) {
        return new Candidate(profile, concept, other);
    }
}
