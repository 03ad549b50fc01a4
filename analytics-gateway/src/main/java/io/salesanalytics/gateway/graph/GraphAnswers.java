package io.salesanalytics.gateway.graph;

import graphql.ExecutionResult;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** Answers requests with the bytes to send: kept ones at once, others by a worker. */
@ApplicationScoped
class GraphAnswers {
    private final Graph graph;
    private final Requests requests;
    private final KeptAnswers kept;
    private final Workers workers;

    @Inject
    GraphAnswers(Graph graph, Requests requests, KeptAnswers kept, Workers workers) {
        this.graph = graph;
        this.requests = requests;
        this.kept = kept;
        this.workers = workers;
    }

    /** The answer as JSON; fails with a {@link ProblemException} where there is no request to answer. */
    CompletableFuture<byte[]> answer(Asker asker, byte[] body) {
        return kept.find(asker.tenant(), body)
                .thenCompose(found -> found == null ? compute(asker, body) : CompletableFuture.completedFuture(found));
    }

    private CompletableFuture<byte[]> compute(Asker asker, byte[] body) {
        Sources sources = new Sources();
        return workers.run(asker.correlationId(), () -> run(asker, body, sources))
                .thenCompose(Function.identity())
                .thenApply(result -> {
                    byte[] answer = graph.json(result, asker.correlationId());
                    if (result.getErrors().isEmpty()) {
                        kept.keep(asker.tenant(), body, answer, sources);
                    }
                    return answer;
                });
    }

    private CompletableFuture<ExecutionResult> run(Asker asker, byte[] body, Sources sources) {
        Graph.Request request;
        try {
            request = requests.read(asker.tenant(), body);
        } catch (ProblemException e) {
            if (e.code() != GatewayError.PERSISTED_QUERY_NOT_FOUND) {
                throw e;
            }
            // Clients know by the errors of a regular answer that they have to send the text.
            return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                    .errors(List.of(GraphErrors.of(e.code(), String.valueOf(e.getMessage()), asker.correlationId())))
                    .build());
        }
        return graph.execute(request, asker, sources).thenApply(GraphAnswers::withoutStream);
    }

    private static ExecutionResult withoutStream(ExecutionResult result) {
        if (result.getData() instanceof Publisher<?>) {
            throw new ProblemException(
                    GatewayError.QUERY_INVALID, "Subscribe over a WebSocket with the protocol graphql-transport-ws.");
        }
        return result;
    }
}
