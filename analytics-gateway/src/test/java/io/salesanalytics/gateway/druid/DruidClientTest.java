package io.salesanalytics.gateway.druid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DruidClientTest {
    private static final DruidQuery QUERY = new DruidQuery.Timeseries(
            new DruidSource.Table("t"), List.of(), "all", List.of(), null, List.of(), Map.of());

    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private HttpServer druid;

    @BeforeEach
    void start() throws IOException {
        druid = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        druid.createContext("/druid/v2", exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] nothing = "[]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        druid.start();
    }

    @AfterEach
    void stop() {
        druid.stop(0);
    }

    @Test
    void signsInWhereDruidKnowsUsers() {
        client(Map.of("gateway.druid.username", "sales", "gateway.druid.password", "open:sesame"))
                .send(QUERY)
                .join();

        assertThat(credentials).containsExactly("Basic c2FsZXM6b3BlbjpzZXNhbWU=");
    }

    @Test
    void sendsNoCredentialsWhereTheUserIsEmpty() {
        client(Map.of("gateway.druid.username", "")).send(QUERY).join();

        assertThat(credentials).containsExactly("null");
    }

    @Test
    void knowsMoreDruidsByTheEnvironment() {
        DruidConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(DruidConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of(
                                "GATEWAY_DRUID_URL", "http://general:8888",
                                "GATEWAY_DRUID_CLUSTERS_EU_URL", "http://eu:8888/",
                                "GATEWAY_DRUID_CLUSTERS_EU_USERNAME", "sales",
                                "GATEWAY_DRUID_CLUSTERS_EU_PASSWORD", "open:sesame",
                                "GATEWAY_DRUID_CLUSTERS_EU_TENANTS", "berlin,paris"),
                        300))
                .build()
                .getConfigMapping(DruidConfig.class);

        assertThat(config.clusters().get("eu").tenants()).containsExactly("berlin", "paris");
        assertThat(DruidEndpoint.all(config))
                .containsExactly(
                        new DruidEndpoint("druid", URI.create("http://general:8888"), Optional.empty()),
                        new DruidEndpoint(
                                "druid-eu",
                                URI.create("http://eu:8888/"),
                                Optional.of("Basic c2FsZXM6b3BlbjpzZXNhbWU=")));
        assertThat(DruidEndpoint.all(config).get(1).queries()).isEqualTo(URI.create("http://eu:8888/druid/v2"));
    }

    private DruidClient client(Map<String, String> settings) {
        DruidConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(DruidConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue(
                        "gateway.druid.url",
                        "http://127.0.0.1:" + druid.getAddress().getPort())
                .build()
                .getConfigMapping(DruidConfig.class);
        return new DruidClient(DruidEndpoint.general(config), config, Callable::call);
    }
}
