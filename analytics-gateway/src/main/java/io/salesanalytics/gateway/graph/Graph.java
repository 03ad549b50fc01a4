package io.salesanalytics.gateway.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.salesanalytics.gateway.query.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The graph: the schema file, wired to the fields, and the JSON of its answers. */
@ApplicationScoped
class Graph {
    private final GraphQL graphql;
    private final boolean introspection;
    private final ObjectMapper json = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Inject
    Graph(
            NumberFields numbers,
            DataSourceFields dataSources,
            SourceFileFields files,
            TaskFields tasks,
            PeerFields peers,
            GraphConfig config) {
        this.introspection = config.introspection();
        GraphErrors errors = new GraphErrors();
        this.graphql = GraphQL.newGraphQL(schema(wiring(numbers, dataSources, files, tasks, peers)))
                .queryExecutionStrategy(new InParts(errors))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(errors))
                .preparsedDocumentProvider(new Documents())
                .build();
    }

    /** A request as the protocol has it. */
    record Request(String query, @Nullable String operationName, Map<String, Object> variables) {}

    /** Answers a request. The result's data is a publisher for a subscription. Its sources are noted. */
    CompletableFuture<ExecutionResult> execute(Request request, Asker asker, Sources sources) {
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(Map.of(
                        Asker.class,
                        asker,
                        Sources.class,
                        sources,
                        Introspection.INTROSPECTION_DISABLED,
                        !introspection))
                .build();
        return graphql.executeAsync(input)
                .thenApply(result ->
                        withReads(withCost(result, input), sources.reads().total()));
    }

    private static ExecutionResult withCost(ExecutionResult result, ExecutionInput input) {
        Object cost = input.getGraphQLContext().get(Documents.COST);
        return cost == null
                ? result
                : result.transform(
                        changed -> changed.addExtension("cost", Map.of("requested", cost, "limit", QueryLimits.COST)));
    }

    private static ExecutionResult withReads(ExecutionResult result, Reading read) {
        return read.queries() == 0
                ? result
                : result.transform(changed -> changed.addExtension(
                        "read", Map.of("queries", read.queries(), "rows", read.rows(), "bytes", read.bytes())));
    }

    /** A result as JSON. */
    byte[] json(ExecutionResult result, @Nullable String correlationId) {
        return write(specification(result, correlationId));
    }

    /** A result as the protocol has it. */
    Map<String, Object> specification(ExecutionResult result, @Nullable String correlationId) {
        Map<String, Object> answer = new LinkedHashMap<>(result.toSpecification());
        if (!result.getErrors().isEmpty()) {
            answer.put(
                    "errors",
                    result.getErrors().stream()
                            .map(e -> GraphErrors.render(e, correlationId))
                            .toList());
        }
        return answer;
    }

    /** Anything as JSON. */
    byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeWiring wiring(
            NumberFields numbers,
            DataSourceFields dataSources,
            SourceFileFields files,
            TaskFields tasks,
            PeerFields peers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all().forEach(wiring::scalar);
        return wiring.type("Query", type -> type.dataFetchers(copy(numbers.all()))
                        .dataFetchers(copy(tasks.queries()))
                        .dataFetchers(copy(peers.queries())))
                .type("Subscription", type -> type.dataFetchers(copy(tasks.subscriptions())))
                .type("DataSource", type -> type.dataFetchers(copy(dataSources.all()))
                        .dataFetchers(copy(peers.ofDataSource())))
                .type("SchemaVersion", type -> type.dataFetchers(copy(files.ofVersion())))
                .type("SourceFile", type -> type.dataFetchers(copy(files.all())))
                .type("IngestionTask", type -> type.dataFetchers(copy(TaskFields.ofTask())))
                .type("Problem", type -> type.dataFetchers(copy(TaskFields.ofProblem())))
                .build();
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, graphql.schema.DataFetcher> copy(Map<String, graphql.schema.DataFetcher<?>> fetchers) {
        return new LinkedHashMap<>(fetchers);
    }

    private static GraphQLSchema schema(RuntimeWiring wiring) {
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schemaText()), wiring);
    }

    private static String schemaText() {
        try (InputStream file = Graph.class.getResourceAsStream("/schema.graphql")) {
            return new String(Objects.requireNonNull(file, "schema.graphql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
