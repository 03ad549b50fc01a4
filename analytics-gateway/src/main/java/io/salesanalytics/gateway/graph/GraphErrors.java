package io.salesanalytics.gateway.graph;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Errors of the graph: each with a stable code and the correlation id. */
final class GraphErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = Logger.getLogger(GraphErrors.class);
    private static final String OURS =
            "We could not answer this part. Try again; if it stays, give the correlation id to support.";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        Asker asker = failed.getDataFetchingEnvironment().getGraphQlContext().get(Asker.class);
        GraphqlErrorBuilder<?> error =
                GraphqlErrorBuilder.newError().path(failed.getPath()).location(failed.getSourceLocation());
        Throwable cause = cause(failed.getException());
        if (cause instanceof ProblemException problem) {
            error.message("%s", String.valueOf(problem.getMessage())).extensions(extensions(problem, asker));
        } else {
            LOG.errorf(cause, "a field failed: %s [%s]", failed.getPath(), asker.correlationId());
            error.message(OURS).extensions(extensions(ChassisError.INTERNAL_ERROR, asker.correlationId()));
        }
        error.errorType(ErrorType.DataFetchingException);
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(error.build())
                .build());
    }

    /** An error as it is sent; those that GraphQL itself found get their code here. */
    static Map<String, Object> render(GraphQLError error, @Nullable String correlationId) {
        Map<String, Object> sent = new HashMap<>(error.toSpecification());
        Map<String, Object> extensions = error.getExtensions();
        if (extensions == null || !extensions.containsKey("code")) {
            sent.put("extensions", extensions(GatewayError.QUERY_INVALID, correlationId));
        }
        return sent;
    }

    /** An error of a whole request. */
    static GraphQLError of(ErrorCode code, String message, @Nullable String correlationId) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(extensions(code, correlationId))
                .build();
    }

    /** An answer with errors has no header of its own for when to try again. */
    private static Map<String, Object> extensions(ProblemException problem, Asker asker) {
        Map<String, Object> extensions = extensions(problem.code(), asker.correlationId());
        String seconds = problem.headers().get("Retry-After");
        if (seconds != null) {
            extensions.put("retryAfter", Integer.valueOf(seconds));
        }
        return extensions;
    }

    private static Map<String, Object> extensions(ErrorCode code, @Nullable String correlationId) {
        Map<String, Object> extensions = new HashMap<>();
        extensions.put("code", code.name());
        extensions.put("correlationId", correlationId);
        return extensions;
    }

    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
