package io.salesanalytics.chassis.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Serves the JWKS of {@link SigningKey} where auth-service would. Also used to be absent: stop it, start it again. */
public final class JwksServer {
    private @Nullable HttpServer server;

    /** Starts on a free loopback port. Returns the base address, without the path. */
    public String start() {
        return start(0);
    }

    /** Starts on a given loopback port, 0 for a free one. Returns the base address, without the path. */
    public String start(int port) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/.well-known/jwks.json", JwksServer::answer);
            started.start();
            server = started;
            return "http://127.0.0.1:" + started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the test keys on port " + port, e);
        }
    }

    /** Stops answering. */
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = SigningKey.ofThisJvm().jwks().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
