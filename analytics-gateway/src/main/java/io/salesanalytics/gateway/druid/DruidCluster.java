package io.salesanalytics.gateway.druid;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Another Druid beside the general one, for tenants whose rows are there. */
public interface DruidCluster {

    /** Its router or broker. */
    URI url();

    /** The user of its basic authentication; without one requests carry no credentials. */
    Optional<String> username();

    /** That user's password. */
    Optional<String> password();

    /** The tenants whose rows are there. */
    List<String> tenants();
}
