package io.salesanalytics.submission.druid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** How to reach Druid. */
@ConfigMapping(prefix = "submission.druid")
public interface DruidConfig {
    /** The router's address. */
    URI url();

    /** The user of Druid's basic authentication; without one requests carry no credentials. */
    Optional<String> username();

    /** That user's password. */
    Optional<String> password();

    /** The header by which Druid knows us. */
    default Optional<String> authorization() {
        return username()
                .map(user -> user + ":" + password().orElse(""))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

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
