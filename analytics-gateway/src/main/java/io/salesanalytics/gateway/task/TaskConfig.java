package io.salesanalytics.gateway.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where uploads are asked for. */
@ConfigMapping(prefix = "gateway.task")
public interface TaskConfig {

    /** ingest-service. */
    URI ingestUrl();

    /** How long ingest-service may take; more keeps a thread waiting for a service that is away. */
    @WithDefault("5S")
    Duration timeout();
}
