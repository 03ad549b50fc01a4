package io.salesanalytics.submission.druid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How to reach Druid. */
@ConfigMapping(prefix = "submission.druid")
public interface DruidConfig {
    /** The router's address. */
    URI url();

    /** How long to wait for a connection. Longer only delays finding out that Druid is away. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long to wait for one answer. Must be longer than adding up the largest table takes. */
    @WithDefault("60S")
    Duration requestTimeout();

    /** How long a request waits while Druid is away before the whole load is taken up anew. Longer only logs less. */
    @WithDefault("2M")
    Duration patience();
}
