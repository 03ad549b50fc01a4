package io.salesanalytics.chassis.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Stands in for auth-service in a test: {@code @QuarkusTestResource(TestIdentity.class)} on the test class, then send
 * {@code TestTokens.viewer().bearer()} as the {@code Authorization} header. The service checks these tokens the way it
 * checks real ones: it fetches the JWKS over HTTP and finds the key by its {@code kid}.
 *
 * <p>For a service started as a process of its own, call {@link #start()} and hand on the map it returns as
 * environment variables.
 */
public final class TestIdentity implements QuarkusTestResourceLifecycleManager {
    private final JwksServer server = new JwksServer();

    /** Serves the keys on a free loopback port; returns {@code AUTH_URL}, where they are found. */
    @Override
    public Map<String, String> start() {
        return Map.of("AUTH_URL", server.start());
    }

    @Override
    public void stop() {
        server.stop();
    }
}
