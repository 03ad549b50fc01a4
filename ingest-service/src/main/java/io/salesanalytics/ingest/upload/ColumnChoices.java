package io.salesanalytics.ingest.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.semantics.concept.SenderChoices;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a sender says that columns are, as it comes along with a file. */
public final class ColumnChoices {
    /** The longest text that is looked at, in characters. */
    public static final int LONGEST = 65_536;

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 1000;
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private ColumnChoices() {}

    /**
     * Reads {@code [{"name": "Amount", "role": "metric", "concept": "revenue"}]}; ends the request where it cannot be meant.
     */
    public static List<ColumnChoice> parse(String text) {
        List<ColumnChoice> choices = read(text);
        if (choices.size() > MOST) {
            throw invalid("names more than " + MOST + " columns.");
        }
        Set<Object> seen = new HashSet<>();
        for (ColumnChoice choice : choices) {
            if (choice.name() == null
                    || choice.name().isBlank()
                    || choice.name().length() > LONGEST_NAME
                    || choice.role() == null) {
                throw invalid("needs a name and a role for each column.");
            }
            if (!seen.add(choice.name())) {
                throw invalid("names '" + choice.name() + "' twice.");
            }
            if (!SenderChoices.isConsistent(choice)) {
                throw invalid("says of '" + choice.name() + "' a concept and a role that do not go together.");
            }
            boolean once = choice.role() != Role.TIME || seen.add(Role.TIME);
            if (!once || choice.concept() != null && !seen.add(choice.concept())) {
                throw invalid("says of two columns that they are the same.");
            }
        }
        return choices;
    }

    private static List<ColumnChoice> read(String text) {
        if (text.length() > LONGEST) {
            throw invalid("is too long.");
        }
        try {
            ColumnChoice[] choices = JSON.readValue(text, ColumnChoice[].class);
            if (choices != null && Stream.of(choices).noneMatch(Objects::isNull)) {
                return List.of(choices);
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw invalid("has to be a JSON list of {name, role, concept}, with the roles and concepts of a schema.");
    }

    private static ProblemException invalid(String why) {
        return new ProblemException(IngestError.UPLOAD_PART_INVALID, "The part 'columns' " + why);
    }
}
