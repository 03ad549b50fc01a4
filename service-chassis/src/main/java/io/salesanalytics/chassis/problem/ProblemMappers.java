package io.salesanalytics.chassis.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.database.DatabaseOutage;
import io.salesanalytics.chassis.database.UnkeepableValue;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Renders every exception that reaches the HTTP edge as a problem object. Stack traces stay in the log. */
final class ProblemMappers {
    static final String SEND_A_TOKEN = "Send a valid access token: Authorization: Bearer <token>.";
    static final String ASK_FOR_A_ROLE = "Your roles do not allow this. Ask an administrator.";
    static final String OUR_FAULT =
            "We could not answer this request. Try again; if it stays, give the correlation id to support.";

    private static final String DATABASE_AWAY = "The database does not answer just now. Try again in a moment.";
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String UNKEEPABLE =
            "The request has a value that cannot be kept: a text with the character NUL, or a time out of range.";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException exception, UriInfo uri) {
        Response.ResponseBuilder response =
                render(exception.code(), String.valueOf(exception.getMessage()), uri, exception.extensions());
        exception.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response unauthenticated(UnauthorizedException exception, UriInfo uri) {
        return render(ChassisError.UNAUTHENTICATED, SEND_A_TOKEN, uri, Map.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response forbidden(ForbiddenException exception, UriInfo uri) {
        return render(ChassisError.FORBIDDEN, ASK_FOR_A_ROLE, uri, Map.of()).build();
    }

    /** JSON that does not fit: a text where a number belongs. The answer names the field, never our classes. */
    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response misfit(MismatchedInputException exception, UriInfo uri) {
        String field = exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String where = field.isEmpty() ? "The body" : "'" + field + "'";
        return render(
                        ChassisError.BAD_REQUEST,
                        where + " has the wrong type" + place(exception) + ".",
                        uri,
                        field.isEmpty() ? Map.of() : Map.of("field", field))
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception, UriInfo uri) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        ChassisError code = ChassisError.ofStatus(status);
        Response.ResponseBuilder response = render(code, frameworkDetail(code, exception), uri, Map.of());
        String allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception, UriInfo uri) {
        if (DatabaseOutage.causes(exception)) {
            LOG.warnf("request not answered, the database is away: %s", exception.getMessage());
            return render(ChassisError.SERVICE_UNAVAILABLE, DATABASE_AWAY, uri, Map.of())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        if (UnkeepableValue.causes(exception)) {
            return render(ChassisError.BAD_REQUEST, UNKEEPABLE, uri, Map.of()).build();
        }
        LOG.error("request failed", exception);
        return render(ChassisError.INTERNAL_ERROR, OUR_FAULT, uri, Map.of()).build();
    }

    private static String frameworkDetail(ChassisError code, WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return "The body is not JSON that can be read" + place(unreadable) + ".";
        }
        String message = exception.getMessage();
        return message == null || code.status() >= 500 ? code.title() + "." : message;
    }

    private static String place(JsonProcessingException exception) {
        JsonLocation at = exception.getLocation();
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static Response.ResponseBuilder render(
            ErrorCode code, String detail, UriInfo uri, Map<String, Object> extensions) {
        ProblemDetails problem = ProblemDetails.of(code, detail, uri.getPath(), CorrelationId.current(), extensions);
        return Response.status(code.status()).type(ProblemDetails.MEDIA_TYPE).entity(problem);
    }
}
