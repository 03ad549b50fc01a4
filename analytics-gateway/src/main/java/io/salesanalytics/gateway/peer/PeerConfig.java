package io.salesanalytics.gateway.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where schemas and callers are asked for. */
@ConfigMapping(prefix = "gateway.peer")
public interface PeerConfig {

    /** schema-service. */
    URI schemaUrl();

    /** auth-service. */
    URI authUrl();

    /** How long each of them may take; more keeps a thread waiting for a service that is away. */
    @WithDefault("5S")
    Duration timeout();
}
