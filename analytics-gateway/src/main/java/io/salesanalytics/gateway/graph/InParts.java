package io.salesanalytics.gateway.graph;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.NonNullableFieldValidator;
import java.util.concurrent.CompletableFuture;

/** Answers a query part by part: one that fails is null in its place and takes no other with it. */
final class InParts extends AsyncExecutionStrategy {

    InParts(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        ExecutionContext inParts =
                context.transform(parts -> parts.propagapropagateErrorsOnNonNullContractFailureeErrors(false));
        return super.execute(
                inParts,
                parameters.transform(part -> part.nonNullFieldValidator(new NonNullableFieldValidator(inParts))));
    }
}
