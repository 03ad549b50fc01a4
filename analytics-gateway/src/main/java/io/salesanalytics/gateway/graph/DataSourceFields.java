package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.gateway.task.IngestionTasks;
import io.salesanalytics.gateway.task.IngestionTasks.Described;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What owners say about their data sources: asked of ingest-service once for all data sources of a request. */
@ApplicationScoped
class DataSourceFields {
    private static final String DESCRIBED = "described";

    private final IngestionTasks ingest;
    private final Workers workers;

    @Inject
    DataSourceFields(IngestionTasks ingest, Workers workers) {
        this.ingest = ingest;
        this.workers = workers;
    }

    /** By the field's name. */
    Map<String, DataFetcher<?>> all() {
        return Map.of("label", field(Described::label), "description", field(Described::description));
    }

    private DataFetcher<?> field(Function<Described, @Nullable String> part) {
        return environment -> {
            new Arguments(environment).sources().usedOther();
            DataSourceView view = Objects.requireNonNull(environment.getSource());
            return described(environment).thenApply(all -> {
                Described found = all.get(view.name());
                return found == null ? null : part.apply(found);
            });
        };
    }

    /** Nothing where ingest-service is away: numbers matter more than names. */
    private CompletableFuture<Map<String, Described>> described(DataFetchingEnvironment environment) {
        Asker asker = environment.getGraphQlContext().get(Asker.class);
        return environment.getGraphQlContext().computeIfAbsent(DESCRIBED, key -> workers.run(
                        asker.correlationId(), () -> ingest.described(asker.authorization()).stream()
                                .collect(Collectors.toMap(Described::name, Function.identity())))
                .exceptionally(failure -> Map.of()));
    }
}
