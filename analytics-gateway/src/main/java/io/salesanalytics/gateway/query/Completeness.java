package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidClient;
import io.salesanalytics.gateway.druid.DruidConfig;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidSource;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Sees to it that Druid has loaded everything before its numbers are believed. A Druid that restarts answers as soon as
 * it is up, from those rows that it has loaded so far, without a word.
 */
@ApplicationScoped
class Completeness {
    private static final Logger LOG = Logger.getLogger(Completeness.class);
    private static final String ALL_TIME = "-146136543-09-08T08:23:32.096Z/146140482-04-24T15:36:27.903Z";

    private final DruidClient druid;
    private final DruidConfig config;
    private final ConcurrentMap<String, Proof> proofs = new ConcurrentHashMap<>();

    @Inject
    Completeness(DruidClient druid, DruidConfig config) {
        this.druid = druid;
        this.config = config;
    }

    private record Proof(long version, long failures, long until) {}

    /**
     * Returns when Druid has every row of the data source.
     *
     * @throws ProblemException {@link GatewayError#ENGINE_UNAVAILABLE} when it has not
     */
    void ensure(SemanticModel model) {
        DataSourcePublished source = model.source();
        String key = source.tenant() + "/" + source.dataSource();
        Proof known = proofs.get(key);
        long failures = druid.failures();
        if (known != null
                && known.version == source.version()
                && known.failures == failures
                && System.nanoTime() - known.until < 0) {
            return;
        }
        long loaded = count(source);
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
                key,
                new Proof(
                        source.version(),
                        failures,
                        System.nanoTime() + config.completeFor().toNanos()));
    }

    private long count(DataSourcePublished source) {
        List<String> tables = source.tables().stream()
                .filter(t -> t.rows() > 0)
                .map(DruidTable::name)
                .toList();
        DruidQuery query = new DruidQuery.Timeseries(
                DruidSource.of(tables),
                List.of(ALL_TIME),
                "all",
                List.of(),
                null,
                List.of(Aggregator.count(QueryPlan.COUNT)),
                Map.of());
        try {
            long rows = 0;
            for (JsonNode bucket : druid.send(query).join()) {
                rows += bucket.path("result").path(QueryPlan.COUNT).asLong();
            }
            return rows;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
