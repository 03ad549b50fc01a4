package io.salesanalytics.auth;

import io.salesanalytics.chassis.problem.ProblemException;
import java.util.Map;

/** Refuses a request because of one field, which the answer names. */
public final class InvalidField {
    private InvalidField() {}

    /**
     * The refusal, to be thrown.
     *
     * @param field the field's name in the request
     * @param detail what is wrong and what would be right
     */
    public static ProblemException of(String field, String detail) {
        return new ProblemException(AuthError.INVALID_FIELD, detail, Map.of("field", field), Map.of());
    }
}
