package io.salesanalytics.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem object as in RFC 9457.
 *
 * @param type always {@code urn:sales-analytics:problem:<code in lower case with dashes>}
 * @param title the same for every occurrence of the code
 * @param status the HTTP status
 * @param detail what is wrong here and what to do
 * @param instance the path of the request
 * @param code the stable code
 * @param correlationId under which the log tells more
 * @param extensions further members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String correlationId,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** The media type of a problem object. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem object for a code. */
    public static ProblemDetails of(
            ErrorCode code,
            String detail,
            @Nullable String instance,
            @Nullable String correlationId,
            Map<String, Object> extensions) {
        String type = "urn:sales-analytics:problem:"
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new ProblemDetails(
                type, code.title(), code.status(), detail, instance, code.name(), correlationId, extensions);
    }
}
