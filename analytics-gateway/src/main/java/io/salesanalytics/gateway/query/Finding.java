package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.gateway.druid.DruidClient;
import io.salesanalytics.gateway.druid.DruidQuery;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The queries that are sent to a Druid for one answer, or for several that are found together. */
final class Finding {
    private final DruidClient druid;
    private final Queue<DruidQuery> sent = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    Finding(DruidClient druid) {
        this.druid = druid;
    }

    CompletableFuture<JsonNode> send(DruidQuery query) {
        sent.add(query);
        return druid.send(query, bytes::addAndGet);
    }

    /** What all of them read of what Druid has loaded. */
    Reading reading(List<Segment> loaded) {
        return new Reading(
                UUID.randomUUID().toString(),
                sent.size(),
                sent.stream().mapToLong(query -> Segment.rows(loaded, query)).sum(),
                bytes.get());
    }
}
