package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers like ingest-service, schema-service and auth-service about one upload, to callers that bring a token. */
public final class IngestStandIn implements QuarkusTestResourceLifecycleManager {
    static final String TASK = "0b5e7f3c-6f43-4c1f-8a53-5a3df52c1a01";
    private static final String STATE =
            """
            {"taskId":"%s","dataSource":"sales","filename":"march.csv","status":"%s","progress":%s,"rowsRead":10,
            "rows":{"read":10,"accepted":9,"quarantined":1,"ignored":0},
            "problems":[{"code":"DATE_NOT_UNDERSTOOD","severity":"error","column":"Date","rows":1,"firstRows":[7],
              "examples":["31/31/2024"],"message":"One date is none.","suggestion":null}],
            "question":null,"error":null,"duplicateOf":null,"timings":{"upload":12},
            "createdAt":"2026-01-01T00:00:00Z","updatedAt":"%s","attempt":1,"mode":"append","bytes":100,"active":true}""";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final AtomicInteger VERSIONS_ASKED = new AtomicInteger();

    private @Nullable HttpServer server;

    /** How often schema-service was asked. */
    static int versionsAsked() {
        return VERSIONS_ASKED.get();
    }

    /** The upload's state as JSON. */
    static String state(String status, double progress, String updatedAt) {
        return STATE.formatted(TASK, status, progress, updatedAt);
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/ingest/status/", IngestStandIn::status);
            started.createContext("/api/ingest/tasks", IngestStandIn::tasks);
            started.createContext("/api/schema/data-sources/", IngestStandIn::versions);
            started.createContext("/api/auth/me", IngestStandIn::me);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of("INGEST_URL", url, "gateway.peer.schema-url", url, "gateway.peer.auth-url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void status(HttpExchange exchange) throws IOException {
        boolean known = exchange.getRequestURI().getPath().endsWith(TASK);
        answer(exchange, known ? 200 : 404, known ? state("VALIDATING", 0.25, "2026-01-01T00:00:01Z") : "{}");
    }

    private static void versions(HttpExchange exchange) throws IOException {
        VERSIONS_ASKED.incrementAndGet();
        answer(
                exchange,
                200,
                "[{\"version\":3,\"columns\":" + JSON.writeValueAsString(RandomSales.columns()) + ",\"taskId\":\""
                        + TASK + "\",\"createdAt\":\"2026-01-01T00:00:00Z\"}]");
    }

    private static void me(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                "{\"id\":\"" + TASK + "\",\"username\":\"amina\",\"tenant\":\"shop\",\"roles\":[\"viewer\"],"
                        + "\"permissions\":[\"dashboard:read\"],\"attributes\":{}}");
    }

    private static void tasks(HttpExchange exchange) throws IOException {
        String state = state("VALIDATING", 0.25, "2026-01-01T00:00:01Z");
        answer(exchange, 200, "{\"items\":[" + state + "],\"nextCursor\":\"more\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = authorization != null && authorization.startsWith("Bearer ");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
