package io.salesanalytics.submission.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently a load is followed. */
@ConfigMapping(prefix = "submission.load")
public interface LoadConfig {
    /** The first pause between two looks at a running load; it grows from there. Shorter costs requests. */
    @WithDefault("PT0.05S")
    Duration firstPause();

    /** The longest pause between two looks. Longer saves requests and shows progress later. */
    @WithDefault("1S")
    Duration longestPause();

    /** How long a load may run. Must be longer than the largest file takes. */
    @WithDefault("6H")
    Duration longest();

    /** How long loaded rows may take until they can be queried. Longer survives a busy cluster. */
    @WithDefault("10M")
    Duration untilQueryable();

    /** How often a load is tried in all when Druid fails it for reasons of its own, such as a lost worker. */
    @WithDefault("3")
    int tries();

    /** The pause before another try. Longer gives a worker or the storage more time to come back. */
    @WithDefault("5S")
    Duration betweenTries();
}
