package io.salesanalytics.semantics.role;

import io.salesanalytics.contracts.ColumnProfile;

/** Numbers that look like identifiers, whatever the column is called. */
final class Identifiers {
    private static final int SHORTEST = 5;
    private static final int FEWEST = 20;
    private static final double MOSTLY_DIFFERENT = 0.5;
    /** A sketch's estimate of "all different" may be this much off. */
    private static final double NEARLY_ALL = 0.97;

    private Identifiers() {}

    /** Whether no two cells are the same, as far as that is known. */
    static boolean allDifferent(ColumnProfile profile) {
        return profile.distinctExact()
                ? profile.distinct() == profile.values()
                : profile.distinct() >= NEARLY_ALL * profile.values();
    }

    /** Whether the numbers are long, all of one length and mostly different. */
    static boolean looksLikeOne(ColumnProfile profile) {
        String min = profile.min();
        String max = profile.max();
        return min != null
                && max != null
                && profile.negatives() == 0
                && profile.values() >= FEWEST
                && min.length() >= SHORTEST
                && min.length() == max.length()
                && profile.distinct() >= MOSTLY_DIFFERENT * profile.values();
    }
}
