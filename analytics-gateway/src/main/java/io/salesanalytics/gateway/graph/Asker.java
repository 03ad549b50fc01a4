package io.salesanalytics.gateway.graph;

import io.salesanalytics.gateway.work.Interest;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param tenant the tenant's name
 * @param authorization the caller's {@code Authorization} header, to ask other services on the caller's behalf
 * @param interest for how long the caller waits
 * @param correlationId under which this is logged
 */
record Asker(String tenant, String authorization, Interest interest, @Nullable String correlationId) {

    /** The same, who waits for this one answer. */
    Asker waiting(Interest other) {
        return new Asker(tenant, authorization, other, correlationId);
    }
}
