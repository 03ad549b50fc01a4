package io.salesanalytics.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "sales-analytics.session")
interface SessionConfig {
    /** A session not refreshed for this long has ended. Longer is handier, and for a thief too. */
    @WithDefault("P7D")
    Duration idle();

    /** A session this old has ended, however busy. */
    @WithDefault("P30D")
    Duration atMost();
}
