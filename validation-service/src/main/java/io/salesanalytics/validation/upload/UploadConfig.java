package io.salesanalytics.validation.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How hard a file is tried. */
@ConfigMapping(prefix = "validation.upload")
interface UploadConfig {

    /** How often a file is read when the store fails; more rides out longer outages and holds up its data source. */
    @WithDefault("4")
    int attempts();

    /** The pause before the second attempt; it doubles with each further one. */
    @WithDefault("PT2S")
    Duration pause();

    /** The time between two reports of progress; less is smoother and costs more messages. */
    @WithDefault("PT0.5S")
    Duration progress();
}
