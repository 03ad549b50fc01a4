package io.salesanalytics.validation.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What looking at files may cost. */
@ConfigMapping(prefix = "validation.analysis")
interface AnalysisConfig {
    /** How many files are looked at side by side; each takes as much heap as an upload that is read. */
    @WithDefault("1")
    int concurrent();

    /** How long another one waits for its turn before it is sent away. */
    @WithDefault("20s")
    Duration patience();
}
