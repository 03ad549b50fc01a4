package io.salesanalytics.gateway.graph;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.salesanalytics.chassis.problem.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parses, validates and measures each query text once; dashboards send the same few again and again. */
final class Documents implements PreparsedDocumentProvider {
    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    /** Where a request's cost stands in its context. */
    static final String COST = "cost";

    private final Map<String, Measured> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Measured> eldest) {
            return size() > MOST;
        }
    });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        Measured measured = known.get(text);
        if (measured == null) {
            measured = measured(parseAndValidate.apply(input));
            if (!measured.entry.hasErrors() && text.length() <= LONGEST) {
                known.put(text, measured);
            }
        }
        if (!measured.entry.hasErrors()) {
            input.getGraphQLContext().put(COST, measured.cost);
        }
        return CompletableFuture.completedFuture(measured.entry);
    }

    private record Measured(PreparsedDocumentEntry entry, long cost) {}

    private static Measured measured(PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            return new Measured(entry, 0);
        }
        try {
            return new Measured(entry, QueryLimits.check(entry.getDocument()));
        } catch (ProblemException e) {
            return new Measured(
                    new PreparsedDocumentEntry(GraphErrors.of(
                            e.code(),
                            String.valueOf(e.getMessage()),
                            io.salesanalytics.chassis.correlation.CorrelationId.current())),
                    0);
        }
    }
}
