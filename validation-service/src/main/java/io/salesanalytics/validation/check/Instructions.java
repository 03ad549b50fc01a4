package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.FileUploaded;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.validation.typing.TypingDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people have said about a file.
 *
 * @param answers what was answered for its data source, by {@link Question#key()}
 * @param rules the thresholds of its data source
 * @param choices what its sender says that columns are
 */
public record Instructions(Map<String, String> answers, RuleSettings rules, List<ColumnChoice> choices) {
    /** Nobody has said anything. */
    public static final Instructions NONE = of(List.of(), false);

    /** The sender alone has said something. */
    public static Instructions of(List<ColumnChoice> choices, boolean takeRepairs) {
        RuleSettings rules = new RuleSettings(null, null, null, null, null, takeRepairs);
        return new Instructions(Map.of(), rules, choices);
    }

    /** What goes along with an upload. */
    public static Instructions of(FileUploaded upload) {
        return new Instructions(
                upload.decisions(),
                Objects.requireNonNullElse(upload.rules(), RuleSettings.NONE),
                Objects.requireNonNullElse(upload.choices(), List.of()));
    }

    /** The answers with the column that the sender chose for the time. */
    Map<String, String> answersForTypes() {
        Map<String, String> all = new HashMap<>(answers);
        choices.stream()
                .filter(choice -> choice.role() == Role.TIME)
                .forEach(choice -> all.put(TypingDecision.TIME_COLUMN, choice.name()));
        return all;
    }
}
