package io.salesanalytics.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave. */
@ConfigMapping(prefix = "ingest.outbox")
interface OutboxConfig {
    /** How often to look without being woken: finds what another replica or a crash left. More often costs queries. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How many events one round takes. More means longer transactions while Kafka is slow. */
    @WithDefault("200")
    int batchSize();

    /** How long sent events are kept, to answer what was sent and when. */
    @WithDefault("24h")
    Duration keepSent();
}
