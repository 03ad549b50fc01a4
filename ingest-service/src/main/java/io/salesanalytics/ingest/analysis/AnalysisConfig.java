package io.salesanalytics.ingest.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Who does the work of looking at a file. */
@ConfigMapping(prefix = "ingest.analysis")
interface AnalysisConfig {
    /** Where validation-service answers; it reads files. */
    URI validationUrl();

    /** Where submission-service answers; it alone knows Druid. */
    URI submissionUrl();

    /** How long an answer is waited for. Longer holds a thread longer; the largest file takes seconds. */
    @WithDefault("60s")
    Duration patience();
}
