package io.salesanalytics.gateway.graph;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param tenant the tenant's name
 * @param authorization the caller's {@code Authorization} header, to ask other services on the caller's behalf
 * @param correlationId under which this is logged
 */
record Asker(String tenant, String authorization, @Nullable String correlationId) {}
