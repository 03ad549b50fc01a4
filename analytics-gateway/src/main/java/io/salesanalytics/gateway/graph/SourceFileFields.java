package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.gateway.graph.ExplanationView.SourceFile;
import io.salesanalytics.gateway.graph.PeerFields.SchemaVersionView;
import io.salesanalytics.gateway.task.IngestionTasks;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The uploads behind numbers: asked of ingest-service in pages, once for all files of a data source in a request. */
@ApplicationScoped
class SourceFileFields {
    private static final int PAGE = 100;
    /** So that a data source of very many files does not hold a request up; later files show no upload. */
    private static final int MOST_PAGES = 20;

    private final IngestionTasks ingest;
    private final Workers workers;

    @Inject
    SourceFileFields(IngestionTasks ingest, Workers workers) {
        this.ingest = ingest;
        this.workers = workers;
    }

    /** By the field's name. */
    Map<String, DataFetcher<?>> all() {
        return Map.of("upload", this::upload);
    }

    /** The fields of a schema's version, by the field's name. */
    Map<String, DataFetcher<?>> ofVersion() {
        return Map.of("upload", this::uploadOfVersion);
    }

    private Object uploadOfVersion(DataFetchingEnvironment environment) {
        SchemaVersionView version = Objects.requireNonNull(environment.getSource());
        return uploads(environment, version.dataSource()).thenApply(all -> all.get(version.taskId()));
    }

    private Object upload(DataFetchingEnvironment environment) {
        new Arguments(environment).sources().usedOther();
        SourceFile file = Objects.requireNonNull(environment.getSource());
        return uploads(environment, file.dataSource()).thenApply(all -> all.get(file.taskId()));
    }

    private record Asked(String dataSource) {}

    /** Nothing where ingest-service is away: numbers matter more than names. */
    private CompletableFuture<Map<UUID, IngestionTask>> uploads(
            DataFetchingEnvironment environment, String dataSource) {
        Asker asker = environment.getGraphQlContext().get(Asker.class);
        return environment.getGraphQlContext().computeIfAbsent(new Asked(dataSource), key -> workers.run(
                        asker.correlationId(), () -> list(dataSource, asker.authorization()))
                .exceptionally(failure -> Map.of()));
    }

    private Map<UUID, IngestionTask> list(String dataSource, String authorization) {
        Map<UUID, IngestionTask> found = new HashMap<>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            IngestionTasks.Page tasks =
                    ingest.list(new IngestionTasks.Wanted(dataSource, "COMPLETED", PAGE, cursor), authorization);
            tasks.items().forEach(task -> found.put(task.taskId(), task));
            cursor = tasks.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        return found;
    }
}
