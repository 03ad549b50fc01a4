package io.salesanalytics.gateway.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Whose health is gathered. */
@ConfigMapping(prefix = "gateway.health")
public interface HealthConfig {

    /** Each service's own address, by its name. */
    Map<String, URI> services();

    /** How long a part may take to answer; more makes the page wait for one that hangs. */
    @WithDefault("2S")
    Duration timeout();

    /** How long an answer holds; more shows changes later, less lets visitors make us ask everybody. */
    @WithDefault("1S")
    Duration keep();
}
