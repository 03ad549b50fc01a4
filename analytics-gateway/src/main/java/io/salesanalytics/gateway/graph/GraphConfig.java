package io.salesanalytics.gateway.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the graph tells about itself. */
@ConfigMapping(prefix = "gateway.graph")
public interface GraphConfig {

    /** Whether signed-in callers may ask for the schema; tools complete names by it, and without it none is told. */
    @WithDefault("true")
    boolean introspection();
}
