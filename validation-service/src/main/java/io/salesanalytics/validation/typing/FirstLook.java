package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnProfile;
import java.util.ArrayList;
import java.util.List;

/** What is known of the columns once their types are decided and before any row has been judged: no sums, no range. */
public final class FirstLook {
    private static final int MANY = 1000;

    private FirstLook() {}

    /** The columns as profiles, in the file's order. */
    public static List<ColumnProfile> at(Typing typing, List<ColumnTally> tallies) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            profiles.add(at(typing.columns().get(i), tallies.get(i)));
        }
        return List.copyOf(profiles);
    }

    private static ColumnProfile at(ColumnReading reading, ColumnTally tally) {
        int words = tally.wordExamples.size();
        return new ColumnProfile(
                reading.position(),
                reading.name(),
                reading.type(),
                reading.format(),
                reading.currency(),
                0,
                reading.confidence(),
                reading.reason(),
                tally.meant(),
                tally.blanks + tally.nullWords,
                words > 0 && words < ColumnTally.EXAMPLES ? words : MANY,
                false,
                null,
                null,
                null,
                null,
                0,
                0,
                reading.leadingZeros(),
                false,
                List.copyOf(tally.wordExamples),
                null);
    }
}
