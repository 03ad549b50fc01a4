package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.SenderChoices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the columns can be what the sender says. */
final class ChoiceCheck {
    private ChoiceCheck() {}

    /**
     * Why the file cannot be loaded as its sender says, or null.
     *
     * @param timeColumn the name of the column that says when a sale was
     */
    static @Nullable Problem refusal(List<ColumnChoice> choices, List<ColumnProfile> profiles, String timeColumn) {
        for (ColumnChoice choice : choices) {
            ColumnProfile profile = profiles.stream()
                    .filter(column -> column.name().equals(choice.name()))
                    .findFirst()
                    .orElse(null);
            if (profile == null) {
                return problem(
                        "COLUMN_CHOICE_UNKNOWN",
                        choice,
                        "You said what \"" + choice.name() + "\" is, but the file has no column of that name.",
                        "Its columns are: "
                                + String.join(
                                        ", ",
                                        profiles.stream()
                                                .map(ColumnProfile::name)
                                                .toList()) + ".");
            }
            String objection = objection(choice, profile, timeColumn);
            if (objection != null) {
                return problem(
                        "COLUMN_CHOICE_IMPOSSIBLE",
                        choice,
                        "\"" + choice.name() + "\" cannot be what you said: it " + objection + ".",
                        "Send the file again without that, or correct the column's cells first.");
            }
        }
        return null;
    }

    private static @Nullable String objection(ColumnChoice choice, ColumnProfile profile, String timeColumn) {
        boolean isTime = choice.name().equals(timeColumn);
        if (choice.role() == Role.TIME) {
            return isTime ? null : "holds cells that are no dates";
        }
        return isTime
                ? "is the column that says when each sale was; say which other one does"
                : SenderChoices.objection(choice, profile);
    }

    private static Problem problem(String code, ColumnChoice choice, String message, String suggestion) {
        return new Problem(code, Severity.ERROR, choice.name(), 0, List.of(), List.of(), message, suggestion);
    }
}
