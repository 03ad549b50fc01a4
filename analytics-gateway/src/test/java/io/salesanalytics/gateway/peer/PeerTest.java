package io.salesanalytics.gateway.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ErrorCode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that answers with the status that its path ends with. */
class PeerTest {
    private HttpServer server;
    private Peer peer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
            exchange.close();
        });
        server.start();
        peer = new Peer(
                "some-service",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Duration.ofSeconds(10),
                GatewayError.TASKS_UNAVAILABLE,
                new ObjectMapper());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhatTheCallerDidWrongFromAServiceThatIsAway() {
        assertThat(peer.get("/404", "Bearer x", JsonNode.class)).isNull();
        assertRefused("/400", ChassisError.BAD_REQUEST);
        assertRefused("/414", ChassisError.BAD_REQUEST);
        assertRefused("/403", ChassisError.FORBIDDEN);
        assertRefused("/503", GatewayError.TASKS_UNAVAILABLE);
    }

    private void assertRefused(String path, ErrorCode code) {
        assertThatThrownBy(() -> peer.get(path, "Bearer x", JsonNode.class))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
