package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.druid.DruidClients;
import io.salesanalytics.gateway.druid.DruidConfig;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.work.Interest;
import io.salesanalytics.gateway.work.NextAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Sees to it that Druid has everything loaded when its numbers are believed. A Druid that restarts or loses a server
 * answers from those rows that it has at the moment, without a word.
 */
@ApplicationScoped
class Completeness {
    private static final Logger LOG = Logger.getLogger(Completeness.class);

    private final DruidClients druids;
    private final DruidConfig config;
    private final ConcurrentMap<String, Proof> proofs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Counting> counting = new ConcurrentHashMap<>();

    @Inject
    Completeness(DruidClients druids, DruidConfig config) {
        this.druids = druids;
        this.config = config;
    }

    private record Proof(long version, long failures, long until) {}

    /** Counts the rows of a version for all who want to know. */
    private record Counting(long version, NextAnswer<List<Segment>> segments) {}

    /**
     * Returns when every row was there a moment ago.
     *
     * @throws ProblemException {@link GatewayError#ENGINE_UNAVAILABLE} when some are missing
     */
    void before(SemanticModel model) {
        DataSourcePublished source = model.source();
        Proof proof = proofs.get(source.tenant() + "/" + source.dataSource());
        long failures = druids.of(source.tenant()).failures();
        if (proof == null
                || proof.version != source.version()
                || proof.failures != failures
                || System.nanoTime() - proof.until >= 0) {
            prove(source, failures);
        }
    }

    /**
     * Returns when every row is still there, so that what was found in between is about all of them.
     *
     * @return what is loaded
     * @throws ProblemException {@link GatewayError#ENGINE_UNAVAILABLE} when some are missing
     */
    List<Segment> after(SemanticModel model) {
        return prove(model.source(), druids.of(model.source().tenant()).failures());
    }

    private List<Segment> prove(DataSourcePublished source, long failures) {
        long began = System.nanoTime();
        List<Segment> segments = join(loaded(source));
        long loaded = segments.stream().mapToLong(Segment::rows).sum();
        if (loaded != source.rows()) {
            LOG.warnf(
                    "Druid has %s of %s rows of %s",
                    (Long) loaded, (Long) source.rows(), source.tenant() + "/" + source.dataSource());
            throw new ProblemException(
                    GatewayError.ENGINE_UNAVAILABLE,
                    "The numbers engine is still loading its data. Try again in a moment.",
                    Map.of(),
                    Map.of("Retry-After", "2"));
        }
        proofs.put(
                source.tenant() + "/" + source.dataSource(),
                new Proof(
                        source.version(), failures, began + config.completeFor().toNanos()));
        return segments;
    }

    /** As Druid has them from now on; those who ask meanwhile share the next count. */
    private CompletableFuture<List<Segment>> loaded(DataSourcePublished source) {
        String name = source.tenant() + "/" + source.dataSource();
        return Objects.requireNonNull(counting.compute(
                        name,
                        (key, known) -> known != null && known.version == source.version()
                                ? known
                                : new Counting(source.version(), new NextAnswer<>(() -> send(source)))))
                .segments
                .join();
    }

    private CompletableFuture<List<Segment>> send(DataSourcePublished source) {
        List<String> tables = source.tables().stream()
                .filter(t -> t.rows() > 0)
                .map(DruidTable::name)
                .toList();
        DruidQuery query = new DruidQuery.SegmentMetadata(DruidSource.of(tables));
        // For all who wait, whoever was the first of them.
        return Interest.ofRequest(config.queryTimeout())
                .during(() -> druids.of(source.tenant()).send(query))
                .thenApply(Segment::all);
    }

    private static List<Segment> join(CompletableFuture<List<Segment>> count) {
        try {
            return count.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
