package io.salesanalytics.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What stands in an access token. */
@ConfigMapping(prefix = "sales-analytics.token")
interface TokenConfig {
    /** Who issues; every service checks it. */
    String issuer();

    /** For whom; every service checks it. */
    @WithDefault("sales-analytics")
    String audience();

    /** How long a token is good for. It cannot be called back: changed roles and ended sessions count from the next one. */
    @WithDefault("PT15M")
    Duration lifetime();
}
