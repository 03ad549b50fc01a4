package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.gateway.graph.DataSourceView.ColumnView;
import io.salesanalytics.gateway.peer.Peers;
import io.salesanalytics.gateway.peer.Peers.SchemaVersion;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What other services know: each thing is asked for once in a request, several at the same time. */
@ApplicationScoped
class PeerFields {
    private final Peers peers;
    private final Workers workers;

    @Inject
    PeerFields(Peers peers, Workers workers) {
        this.peers = peers;
        this.workers = workers;
    }

    /** The queries, by the field's name. */
    Map<String, DataFetcher<?>> queries() {
        return Map.of(
                "me",
                environment -> once(
                        environment, "me", () -> peers.me(asker(environment).authorization())));
    }

    /** The fields of a data source, by the field's name. */
    Map<String, DataFetcher<?>> ofDataSource() {
        return Map.of("schemaVersions", this::versions);
    }

    private record Versions(String dataSource) {}

    /** As the graph shows it. The upload is found with those of the data source's files. */
    record SchemaVersionView(
            String dataSource, int version, Instant createdAt, UUID taskId, List<ColumnView> columns) {}

    private CompletableFuture<List<SchemaVersionView>> versions(DataFetchingEnvironment environment) {
        DataSourceView view = Objects.requireNonNull(environment.getSource());
        String name = view.name();
        return once(
                environment,
                new Versions(name),
                () -> peers.schemaVersions(name, asker(environment).authorization()).stream()
                        .map(version -> shown(name, version))
                        .toList());
    }

    private static SchemaVersionView shown(String dataSource, SchemaVersion version) {
        return new SchemaVersionView(
                dataSource,
                version.version(),
                version.createdAt(),
                version.taskId(),
                version.columns().stream().map(ColumnView::of).toList());
    }

    private <T> CompletableFuture<T> once(DataFetchingEnvironment environment, Object what, Supplier<T> ask) {
        new Arguments(environment).sources().usedOther();
        return environment
                .getGraphQlContext()
                .computeIfAbsent(what, key -> workers.run(asker(environment).correlationId(), ask));
    }

    private static Asker asker(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Asker.class);
    }
}
