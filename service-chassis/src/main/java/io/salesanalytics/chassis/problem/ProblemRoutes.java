package io.salesanalytics.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives a problem object to what ends before or beside JAX-RS: refused tokens, unknown paths, too large bodies. */
@ApplicationScoped
class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int EARLY = Integer.MIN_VALUE + 1;
    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE - 1;

    private final ObjectMapper json;
    private final Optional<MemorySize> largestBody;

    @Inject
    ProblemRoutes(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestBody) {
        this.json = json;
        this.largestBody = largestBody;
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).failureHandler(this::failed).handler(this::measure);
        router.route().order(AFTER_EVERYTHING).handler(this::missing);
    }

    private void measure(RoutingContext context) {
        long limit = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response().putHeader("Connection", "close");
        response.endHandler(sent -> context.request().connection().close());
        answer(context, ChassisError.TOO_LARGE, "The body may have at most " + limit + " bytes.");
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void missing(RoutingContext context) {
        answer(context, ChassisError.NOT_FOUND, "There is nothing at this path.");
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof AuthenticationFailedException && isAway(failure)) {
            LOG.warnf("no keys to check tokens with cause=%s", failure.getMessage());
            context.response().putHeader("Retry-After", "2");
            answer(context, ChassisError.SERVICE_UNAVAILABLE, "Sign-in cannot be checked at this moment. Try again.");
        } else if (failure instanceof AuthenticationFailedException) {
            context.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(context, ChassisError.UNAUTHENTICATED, "The access token is not valid, or no more. Sign in again.");
        } else if (failure instanceof UnauthorizedException) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            answer(context, ChassisError.UNAUTHENTICATED, ProblemMappers.SEND_A_TOKEN);
        } else if (failure instanceof ForbiddenException) {
            answer(context, ChassisError.FORBIDDEN, ProblemMappers.ASK_FOR_A_ROLE);
        } else {
            failedOtherwise(context, failure);
        }
    }

    private void failedOtherwise(RoutingContext context, @Nullable Throwable failure) {
        int status = context.statusCode();
        if (failure instanceof RejectedExecutionException) {
            answer(context, ChassisError.SERVICE_UNAVAILABLE, "Too much is going on at this moment. Try again.");
        } else if (failure instanceof IOException) {
            LOG.debugf("the connection broke off cause=%s", failure.getMessage());
            answer(context, ChassisError.BAD_REQUEST, "The connection broke off.");
        } else if (status >= 400 && status < 500) {
            ChassisError code = ChassisError.ofStatus(status);
            answer(context, code, code.title() + ".");
        } else {
            LOG.error("request failed", failure);
            answer(context, ChassisError.INTERNAL_ERROR, ProblemMappers.OUR_FAULT);
        }
    }

    /** Whether the keys could not be fetched, as opposed to a token that no key fits. */
    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private void answer(RoutingContext context, ChassisError code, String detail) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out: a broken connection tells the client so, a tidy end would not.
            context.request().connection().close();
            return;
        }
        String correlationId = response.headers().get(CorrelationId.HEADER);
        ProblemDetails problem = ProblemDetails.of(code, detail, context.normalizedPath(), correlationId, Map.of());
        response.setStatusCode(code.status()).putHeader("Content-Type", ProblemDetails.MEDIA_TYPE);
        response.end(Buffer.buffer(bytes(problem)));
    }

    private byte[] bytes(ProblemDetails problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem object is JSON", e);
        }
    }
}
