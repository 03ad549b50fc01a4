package io.salesanalytics.gateway.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is done at once. */
@ConfigMapping(prefix = "gateway.work")
public interface WorkConfig {

    /** Threads; each waits for Druid most of its time, so more than cores is right. */
    @WithDefault("32")
    int threads();

    /** How long a request may take in all; more lets large questions through, less frees Druid sooner. */
    @WithDefault("60S")
    Duration patience();

    /** How much may wait for a thread; more hides overload behind long answers, less refuses peaks. */
    @WithDefault("2000")
    int queue();
}
