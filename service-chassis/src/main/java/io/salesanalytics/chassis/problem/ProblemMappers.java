package io.salesanalytics.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.salesanalytics.chassis.correlation.CorrelationId;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Renders every exception that reaches the HTTP edge as a problem object. Stack traces stay in the log. */
final class ProblemMappers {
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
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response badToken(AuthenticationFailedException exception, UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response forbidden(ForbiddenException exception, UriInfo uri) {
        return render(ChassisError.FORBIDDEN, "Your roles do not allow this. Ask an administrator.", uri, Map.of())
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception, UriInfo uri) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        ChassisError code = ChassisError.ofStatus(status);
        return render(code, frameworkDetail(code, exception), uri, Map.of()).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception, UriInfo uri) {
        LOG.error("request failed", exception);
        return render(
                        ChassisError.INTERNAL_ERROR,
                        "We could not answer this request. Try again; if it stays, give the correlation id to support.",
                        uri,
                        Map.of())
                .build();
    }

    private static Response unauthenticated(UriInfo uri) {
        return render(
                        ChassisError.UNAUTHENTICATED,
                        "Send a valid access token: Authorization: Bearer <token>.",
                        uri,
                        Map.of())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static String frameworkDetail(ChassisError code, WebApplicationException exception) {
        String message = exception.getMessage();
        return message == null || code.status() >= 500 ? code.title() + "." : message;
    }

    private static Response.ResponseBuilder render(
            ErrorCode code, String detail, UriInfo uri, Map<String, Object> extensions) {
        ProblemDetails problem = ProblemDetails.of(code, detail, uri.getPath(), CorrelationId.current(), extensions);
        return Response.status(code.status()).type(ProblemDetails.MEDIA_TYPE).entity(problem);
    }
}
