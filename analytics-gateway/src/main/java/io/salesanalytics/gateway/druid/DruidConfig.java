package io.salesanalytics.gateway.druid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the numbers engine is and how much is asked of it. */
@ConfigMapping(prefix = "gateway.druid")
public interface DruidConfig {

    /** The router or broker of the general Druid. */
    URI url();

    /** The user of Druid's basic authentication; without one requests carry no credentials. */
    Optional<String> username();

    /** That user's password. */
    Optional<String> password();

    /** How long a query may run; more lets large questions through, and keeps Druid busy for callers who have left. */
    @WithDefault("30S")
    Duration queryTimeout();

    /** How long to wait for a connection; more hides a restarting Druid longer. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** Queries at once; more than Druid has processing threads only moves the queue there. */
    @WithDefault("8")
    int concurrency();

    /**
     * Up to how many different values are counted one by one; above, they are estimated and answers say so. More needs
     * memory of Druid's for each of them.
     */
    @WithDefault("1000000")
    long exactDistinct();

    /** More Druids by name, each with {@code url}, {@code username}, {@code password} and the {@code tenants} whose rows it has. */
    Map<String, DruidCluster> clusters();

    /**
     * How long a count of all rows vouches for Druid having had everything before the next query; a count after the
     * query vouches for the rest. Shorter than Druid needs to lose and regain a server; less asks it more often.
     */
    @WithDefault("500MS")
    Duration completeFor();
}
