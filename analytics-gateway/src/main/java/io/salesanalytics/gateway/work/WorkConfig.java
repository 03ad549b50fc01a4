package io.salesanalytics.gateway.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is done at once. */
@ConfigMapping(prefix = "gateway.work")
public interface WorkConfig {

    /** Threads; each waits for Druid most of its time, so more than cores is right. */
    @WithDefault("32")
    int threads();

    /** How much may wait for a thread; more hides overload behind long answers, less refuses peaks. */
    @WithDefault("2000")
    int queue();
}
