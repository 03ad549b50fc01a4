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

    private final Map<String, PreparsedDocumentEntry> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry entry = known.get(text);
        if (entry == null) {
            entry = measured(parseAndValidate.apply(input));
            if (!entry.hasErrors() && text.length() <= LONGEST) {
                known.put(text, entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    private static PreparsedDocumentEntry measured(PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            return entry;
        }
        try {
            QueryLimits.check(entry.getDocument());
            return entry;
        } catch (ProblemException e) {
            return new PreparsedDocumentEntry(GraphErrors.of(
                    e.code(),
                    String.valueOf(e.getMessage()),
                    io.salesanalytics.chassis.correlation.CorrelationId.current()));
        }
    }
}
