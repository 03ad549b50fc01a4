package io.salesanalytics.gateway.druid;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The Druids: each tenant's rows are in one, and each fails by itself. */
@ApplicationScoped
public class DruidClients {
    private static final int LAST_REQUESTS = 8;
    private static final double FAILED = 0.75;
    private static final int LEFT_ALONE_SECONDS = 3;

    private final DruidClient general;
    private final Map<String, DruidClient> byTenant = new HashMap<>();

    @Inject
    DruidClients(DruidConfig config) {
        this.general = client(DruidEndpoint.general(config), config);
        new TreeMap<>(config.clusters()).forEach((name, cluster) -> {
            DruidClient client = client(DruidEndpoint.of(name, cluster), config);
            cluster.tenants().forEach(tenant -> {
                if (byTenant.put(tenant, client) != null) {
                    throw new IllegalStateException("gateway.druid.clusters." + name + ".tenants has \"" + tenant
                            + "\", whose rows are in another cluster already: a tenant's rows are in one");
                }
            });
        });
    }

    /** Nothing is sent for a while after several requests could not be delivered: nobody waits for what is gone. */
    private static DruidClient client(DruidEndpoint endpoint, DruidConfig config) {
        TypedGuard<HttpResponse<byte[]>> guard = TypedGuard.create(new TypeLiteral<HttpResponse<byte[]>>() {
                    private static final long serialVersionUID = 1L;
                })
                .withDescription(endpoint.name())
                .withCircuitBreaker()
                .requestVolumeThreshold(LAST_REQUESTS)
                .failureRatio(FAILED)
                .delay(LEFT_ALONE_SECONDS, ChronoUnit.SECONDS)
                .failOn(IOException.class)
                // A question that takes too long is no failure of Druid's.
                .skipOn(HttpTimeoutException.class)
                .done()
                .build();
        return new DruidClient(endpoint, config, guard::call);
    }

    /** The one that has a tenant's rows. */
    public DruidClient of(String tenant) {
        return byTenant.getOrDefault(tenant, general);
    }

    @PreDestroy
    void stop() {
        general.close();
        byTenant.values().forEach(DruidClient::close);
    }
}
