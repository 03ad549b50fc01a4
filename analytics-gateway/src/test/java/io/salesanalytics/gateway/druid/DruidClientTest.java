package io.salesanalytics.gateway.druid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        return new DruidClient(config, new DruidPost(config));
    }
}
