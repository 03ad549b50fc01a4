package io.salesanalytics.auth.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How often a password may be tried. A right password is never counted. */
@ConfigMapping(prefix = "sales-analytics.login-limit")
interface LimitConfig {
    /** Wrong passwords for one user from one address before pauses begin. */
    @WithDefault("5")
    int freePerUserAndAddress();

    /** Wrong passwords for one user from all addresses before pauses begin; addresses the user signed in from are spared. */
    @WithDefault("30")
    int freePerUser();

    /** Wrong passwords from one address for all users before pauses begin. Offices share an address. */
    @WithDefault("50")
    int freePerAddress();

    /** The first pause; each further wrong password doubles it. */
    @WithDefault("1S")
    Duration firstPause();

    /** No pause for one user from one address, or for one address, is longer. */
    @WithDefault("15M")
    Duration longestPause();

    /** No pause for one user from all addresses is longer: short, because a stranger can cause it. */
    @WithDefault("30S")
    Duration longestPausePerUser();

    /** Wrong passwords are forgotten when none came for this long. */
    @WithDefault("1H")
    Duration memory();

    /** How long an address counts as one the user signs in from. */
    @WithDefault("30D")
    Duration knownAddress();

    /** Proxies (address or CIDR) whose {@code X-Forwarded-For} we believe; they must overwrite or append to it. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedEdges();
}
