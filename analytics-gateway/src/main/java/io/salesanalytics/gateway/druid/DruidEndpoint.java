package io.salesanalytics.gateway.druid;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a Druid is reached.
 *
 * @param name what people call it: {@code druid}, or {@code druid-eu} for the cluster {@code eu}
 * @param url the router or broker
 * @param authorization the header by which it knows us, if it asks for one
 */
public record DruidEndpoint(String name, URI url, Optional<String> authorization) {
    private static final String GENERAL = "druid";

    /** The general one. */
    static DruidEndpoint general(DruidConfig config) {
        return new DruidEndpoint(GENERAL, config.url(), authorization(config.username(), config.password()));
    }

    static DruidEndpoint of(String name, DruidCluster cluster) {
        return new DruidEndpoint(
                GENERAL + "-" + name, cluster.url(), authorization(cluster.username(), cluster.password()));
    }

    /** All that are configured, the general one first. */
    public static List<DruidEndpoint> all(DruidConfig config) {
        List<DruidEndpoint> all = new ArrayList<>(List.of(general(config)));
        new TreeMap<>(config.clusters()).forEach((name, cluster) -> all.add(of(name, cluster)));
        return all;
    }

    /** Where native queries are sent. */
    URI queries() {
        String base = url.toString();
        return URI.create(base.endsWith("/") ? base + "druid/v2" : base + "/druid/v2");
    }

    private static Optional<String> authorization(Optional<String> username, Optional<String> password) {
        return username.map(user -> user + ":" + password.orElse(""))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
