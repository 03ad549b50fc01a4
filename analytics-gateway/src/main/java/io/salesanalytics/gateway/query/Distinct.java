package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.gateway.druid.DruidConfig;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.model.Stored;
import io.salesanalytics.gateway.work.Interest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/**
 * Counts different values: each of them up to a bound, and by sketches above it, since counting millions one by one
 * takes more memory than Druid has. Where a column may have more than the bound, a sketch tells first whether this
 * question meets as many.
 */
@ApplicationScoped
class Distinct {
    private final long bound;

    @Inject
    Distinct(DruidConfig config) {
        this.bound = config.exactDistinct();
    }

    /**
     * Counts of one column by group.
     *
     * @param result as Druid tells them
     * @param estimated whether they are from sketches
     */
    record Counts(JsonNode result, boolean estimated) {}

    /** The counts that a plan's groups have. */
    CompletableFuture<Counts> count(Finding finding, QueryPlan plan, Stored stored, String column) {
        if (stored.mostDistinct(column) <= bound) {
            return exact(finding, plan.distinct(column));
        }
        Interest interest = Interest.current();
        return finding.send(plan.estimate(column))
                .thenCompose(estimates -> total(estimates) > bound
                        ? CompletableFuture.completedFuture(new Counts(estimates, true))
                        : interest.during(() -> exact(finding, plan.distinct(column))));
    }

    private static CompletableFuture<Counts> exact(Finding finding, DruidQuery query) {
        return finding.send(query).thenApply(result -> new Counts(result, false));
    }

    private static long total(JsonNode estimates) {
        long total = 0;
        for (JsonNode row : estimates) {
            total += Sums.fields(row).path(QueryPlan.COUNT).asLong();
        }
        return total;
    }
}
