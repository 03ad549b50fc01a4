package io.salesanalytics.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept. */
@ConfigMapping(prefix = "gateway.cache")
public interface CacheConfig {

    /** How long an answer is kept; an old data version's answers leave by this alone. */
    @WithDefault("1H")
    Duration keep();

    /** How long Redis may take; more lets a slow Redis slow down every answer. */
    @WithDefault("250MS")
    Duration timeout();

    /** How long Redis is left alone after it failed; more works longer without it. */
    @WithDefault("5S")
    Duration rest();

    /** The longest answer that is kept, in characters. */
    @WithDefault("2000000")
    int longest();

    /**
     * The memory that answers may take in this process, once for whole answers and once for their parts; more answers
     * more without Redis, and takes heap.
     */
    @WithDefault("16M")
    MemorySize inProcess();

    /** How long another process may take over an answer before it is computed here too; more trusts it longer. */
    @WithDefault("30S")
    Duration lease();
}
