package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Druid that answers no question about one day before it is told to stop, or a minute is over. */
public final class HangingDruid implements QuarkusTestResourceLifecycleManager {
    static final String TABLE = "hanging";
    static final long ROWS = 10;
    static final String DAY = "2024-05-17";
    private static final List<Long> DEADLINES = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STOPPED = new AtomicInteger();

    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** The timeouts that questions came with, in milliseconds. */
    static List<Long> deadlines() {
        return DEADLINES;
    }

    /** How many questions were told to stop. */
    static int stopped() {
        return STOPPED.get();
    }

    static void forget() {
        DEADLINES.clear();
        STOPPED.set(0);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/druid/v2", this::answer);
        server.setExecutor(threads);
        server.start();
        return Map.of(
                "gateway.druid.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            String path = exchange.getRequestURI().getPath();
            CountDownLatch latch = running.remove(path.substring(path.lastIndexOf('/') + 1));
            if (latch != null) {
                STOPPED.incrementAndGet();
                latch.countDown();
            }
            send(exchange, 202, "");
            return;
        }
        JsonNode query = GraphClient.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (query.path("queryType").asText().equals("segmentMetadata")) {
            send(
                    exchange,
                    200,
                    "[{\"id\":\"" + TABLE
                            + "_1\",\"intervals\":[\"2024-01-01T00:00:00.000Z/2025-01-01T00:00:00.000Z\"],"
                            + "\"numRows\":" + ROWS + "}]");
            return;
        }
        if (!query.path("intervals").path(0).asText().startsWith(DAY)) {
            send(exchange, 200, "[]");
            return;
        }
        CountDownLatch latch = new CountDownLatch(1);
        running.put(query.path("context").path("queryId").asText(), latch);
        DEADLINES.add(query.path("context").path("timeout").asLong());
        try {
            send(exchange, latch.await(1, TimeUnit.MINUTES) ? 504 : 200, "[]");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
