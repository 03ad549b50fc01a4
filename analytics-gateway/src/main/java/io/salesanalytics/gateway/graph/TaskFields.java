package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.task.IngestionTasks;
import io.salesanalytics.gateway.task.TaskChanges;
import io.salesanalytics.gateway.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/** The fields about uploads, and the subscriptions. */
@ApplicationScoped
class TaskFields {
    private static final int DEFAULT_PAGE = 50;
    private static final int MOST = 100;

    private final IngestionTasks tasks;
    private final TaskChanges changes;
    private final Catalogue catalogue;
    private final Workers workers;

    @Inject
    TaskFields(IngestionTasks tasks, TaskChanges changes, Catalogue catalogue, Workers workers) {
        this.tasks = tasks;
        this.changes = changes;
        this.catalogue = catalogue;
        this.workers = workers;
    }

    private record Connection(List<IngestionTask> tasks, PageInfo pageInfo) {}

    private record Timing(String phase, long milliseconds) {}

    /** The queries, by the field's name. */
    Map<String, DataFetcher<?>> queries() {
        return Map.of("ingestionTask", this::task, "ingestionTasks", this::page);
    }

    /** The subscriptions, by the field's name. */
    Map<String, DataFetcher<?>> subscriptions() {
        return Map.of("ingestionProgress", this::progress, "dataSourceUpdated", this::updates);
    }

    /** The fields of an upload that the graph shows in another form. */
    static Map<String, DataFetcher<?>> ofTask() {
        return Map.of("timings", environment -> timings(environment.getSource()));
    }

    /** The fields of a problem that the graph shows in another form. */
    static Map<String, DataFetcher<?>> ofProblem() {
        return Map.of("severity", environment -> {
            Problem problem = Objects.requireNonNull(environment.getSource());
            return DataSourceView.word(problem.severity());
        });
    }

    private static List<Timing> timings(@Nullable IngestionTask task) {
        return Objects.requireNonNull(task).timings().entrySet().stream()
                .map(e -> new Timing(e.getKey(), e.getValue()))
                .toList();
    }

    private Object task(DataFetchingEnvironment environment) {
        Asker asker = asker(environment);
        Arguments arguments = new Arguments(environment);
        arguments.sources().usedOther();
        String id = arguments.text("id");
        return workers.run(asker.correlationId(), () -> tasks.find(id, asker.authorization()));
    }

    private Object page(DataFetchingEnvironment environment) {
        Asker asker = asker(environment);
        Arguments arguments = new Arguments(environment);
        arguments.sources().usedOther();
        Integer first = arguments.number("first");
        IngestionTasks.Wanted wanted = new IngestionTasks.Wanted(
                arguments.optionalText("dataSource"),
                arguments.optionalText("status"),
                first == null ? DEFAULT_PAGE : Math.max(1, Math.min(MOST, first)),
                arguments.optionalText("after"));
        return workers.run(asker.correlationId(), () -> {
            IngestionTasks.Page page = tasks.list(wanted, asker.authorization());
            return new Connection(page.items(), new PageInfo(page.nextCursor() != null, page.nextCursor()));
        });
    }

    private Object progress(DataFetchingEnvironment environment) {
        Asker asker = asker(environment);
        String id = new Arguments(environment).text("taskId");
        return FlowAdapters.toPublisher(
                Multi.createFrom().<IngestionTask>emitter(out -> follow(asker, id, out), BackPressureStrategy.LATEST));
    }

    /** Listens first and asks for the current state second, so that nothing between the two is missed. */
    private void follow(Asker asker, String id, MultiEmitter<? super IngestionTask> out) {
        Follower follower = new Follower(out);
        Runnable stop = changes.listen(change -> {
            if (change.tenant().equals(asker.tenant())
                    && change.task().taskId().toString().equals(id)) {
                follower.take(change.task());
            }
        });
        out.onTermination(stop);
        workers.run(asker.correlationId(), () -> tasks.find(id, asker.authorization()))
                .whenComplete((task, failure) -> {
                    if (failure != null) {
                        out.fail(GraphErrors.cause(failure));
                    } else if (task == null) {
                        out.fail(new ProblemException(ChassisError.NOT_FOUND, "There is no upload of this id."));
                    } else {
                        follower.take(task);
                    }
                });
    }

    private Object updates(DataFetchingEnvironment environment) {
        Asker asker = asker(environment);
        String name = new Arguments(environment).text("name");
        return FlowAdapters.toPublisher(Multi.createFrom()
                .<DataSourceView>emitter(
                        out -> out.onTermination(catalogue.listen(model -> {
                            if (model.source().tenant().equals(asker.tenant())
                                    && model.source().dataSource().equals(name)) {
                                out.emit(DataSourceView.of(model));
                            }
                        })),
                        BackPressureStrategy.LATEST));
    }

    private static Asker asker(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Asker.class);
    }

    /** Hands on states in their order, up to the last one. */
    private static final class Follower {
        private final MultiEmitter<? super IngestionTask> out;
        private Instant latest = Instant.MIN;

        Follower(MultiEmitter<? super IngestionTask> out) {
            this.out = out;
        }

        synchronized void take(IngestionTask task) {
            if (task.updatedAt().isBefore(latest)) {
                return;
            }
            latest = task.updatedAt();
            out.emit(task);
            if (task.status().terminal()) {
                out.complete();
            }
        }
    }
}
