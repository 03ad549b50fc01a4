package io.salesanalytics.gateway.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the catalogue is read and how fresh it must be. */
@ConfigMapping(prefix = "gateway.catalogue")
public interface CatalogueConfig {

    /** How long a request waits for a publication it is entitled to see; more delays it, less may show older rows. */
    @WithDefault("2S")
    Duration freshWithin();
}
