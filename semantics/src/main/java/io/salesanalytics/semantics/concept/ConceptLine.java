package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.util.HashSet;
import java.util.Set;

/**
 * One way of naming a concept.
 *
 * @param concept the concept
 * @param weight 0 to 1: how sure such a name means it
 * @param required words that must all be there
 * @param optional words that may be there as well
 * @param exact whether no unknown word may be there: {@code Total} is an amount, {@code Total Bags} are not
 */
record ConceptLine(Concept concept, double weight, Set<String> required, Set<String> optional, boolean exact) {
    private static final double COST_OF_OPTIONAL = 0.03;
    private static final double COST_OF_UNKNOWN = 0.12;
    private static final double NO_MATCH = 0;

    /** How well a name fits, 0 when it does not: a word that is known but not expected means something else. */
    double score(Words name) {
        Set<String> words = new HashSet<>(name.list());
        if (!words.containsAll(required)) {
            return NO_MATCH;
        }
        words.removeAll(required);
        double score = weight;
        for (String word : words) {
            if (optional.contains(word)) {
                score -= COST_OF_OPTIONAL;
            } else if (exact || Words.known(word)) {
                return NO_MATCH;
            } else {
                score -= COST_OF_UNKNOWN;
            }
        }
        return score;
    }
}
