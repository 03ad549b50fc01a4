package io.salesanalytics.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.JwksServer;
import io.salesanalytics.chassis.test.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** auth-service comes up after the service, and goes away again. */
@QuarkusTest
@QuarkusTestResource(value = KeysAwayIT.Nobody.class, restrictToAnnotatedClass = true)
class KeysAwayIT {
    @Test
    void startsWithoutKeysAndRecovers() {
        ask().then().statusCode(503).body("code", equalTo("SERVICE_UNAVAILABLE"));

        int port = ConfigProvider.getConfig().getValue("test.port", Integer.class);
        var server = new JwksServer();
        server.start(port);
        ask().then().statusCode(200);

        server.stop();
        ask().then().statusCode(200);
    }

    private static io.restassured.response.Response ask() {
        return given().header("Authorization", TestTokens.viewer().bearer()).get("/sample/who");
    }

    /** Names an address where nobody listens yet. */
    public static final class Nobody implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int free = socket.getLocalPort();
                return Map.of("AUTH_URL", "http://127.0.0.1:" + free, "test.port", Integer.toString(free));
            } catch (IOException e) {
                throw new IllegalStateException("no free port", e);
            }
        }

        @Override
        public void stop() {}
    }
}
