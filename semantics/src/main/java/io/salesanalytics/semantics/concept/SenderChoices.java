package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file's sender may say of its columns. */
public final class SenderChoices {
    private SenderChoices() {}

    /** Whether role and concept belong together, whatever the column holds: revenue is no dimension. */
    public static boolean isConsistent(ColumnChoice choice) {
        if (choice.role() == Role.TIME) {
            return choice.concept() == null || ConceptKind.of(choice.concept()) == ConceptKind.TIME;
        }
        return choice.concept() == null || ConceptKind.of(choice.concept()).role() == choice.role();
    }

    /**
     * Why a column cannot be what its sender says, as the second half of a sentence about it; null where it can. Whether a
     * column can say when a sale was is known to who read its cells.
     */
    public static @Nullable String objection(ColumnChoice choice, ColumnProfile profile) {
        if (choice.role() == Role.METRIC && !isNumeric(profile)) {
            return "holds cells that are no numbers, so it cannot be added up";
        }
        if (choice.concept() == null || choice.role() == Role.TIME) {
            return null;
        }
        if (ConceptAssignment.contradicts(choice.concept(), profile)) {
            return "holds percentages, which are no amounts of money";
        }
        return ConceptKind.of(choice.concept()).fits(profile, choice.role())
                ? null
                : "holds cells that cannot stand for that";
    }

    /** The choices that the columns can be, by their names. */
    public static Map<String, ColumnChoice> possible(List<ColumnChoice> choices, List<ColumnProfile> profiles) {
        Map<String, ColumnChoice> possible = new HashMap<>();
        for (ColumnChoice choice : choices) {
            profiles.stream()
                    .filter(profile -> profile.name().equals(choice.name()) && objection(choice, profile) == null)
                    .findFirst()
                    .ifPresent(profile -> possible.put(choice.name(), choice));
        }
        return possible;
    }

    private static boolean isNumeric(ColumnProfile profile) {
        return profile.type() == ColumnType.INTEGER || profile.type() == ColumnType.DECIMAL;
    }
}
