package io.salesanalytics.submission.druid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DruidHttpTest {
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private HttpServer druid;

    @BeforeEach
    void start() throws IOException {
        druid = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        druid.createContext("/", exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        druid.start();
    }

    @AfterEach
    void stop() {
        druid.stop(0);
    }

    @Test
    void signsInWithEveryRequestWhereDruidKnowsUsers() throws InterruptedException {
        DruidHttp http = http(Map.of("submission.druid.username", "sales", "submission.druid.password", "open:sesame"));

        http.get("/status");
        http.post("/druid/indexer/v1/task", Map.of());

        assertThat(credentials).containsExactly("Basic c2FsZXM6b3BlbjpzZXNhbWU=", "Basic c2FsZXM6b3BlbjpzZXNhbWU=");
    }

    @Test
    void sendsNoCredentialsWhereTheUserIsEmpty() throws InterruptedException {
        http(Map.of("submission.druid.username", "")).get("/status");

        assertThat(credentials).containsExactly("null");
    }

    private DruidHttp http(Map<String, String> settings) {
        DruidConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(DruidConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue(
                        "submission.druid.url",
                        "http://127.0.0.1:" + druid.getAddress().getPort())
                .build()
                .getConfigMapping(DruidConfig.class);
        return new DruidHttp(config, new ObjectMapper());
    }
}
