package io.salesanalytics.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.launcher.installation.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class EdgeTest {
    private static final byte[] PIECE = new byte[1 << 16];

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private Edge edge;
    private int port;

    @TempDir
    Path page;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(page.resolve("index.html"), "<title>Sales</title>");
        Files.createDirectories(page.resolve("assets"));
        Files.writeString(page.resolve("assets/main-1a2b.js"), "console.log('sales');".repeat(50));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .webSocketHandler(socket -> socket.textMessageHandler(text -> socket.writeTextMessage("got " + text)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        Target service = new Target("some-service", server.actualPort());
        Target stopped = new Target("stopped-service", freePort());
        port = freePort();
        edge = new Edge(new Routes().add(service, "/api/some", "/graphql").add(stopped, "/api/stopped"), page, null);
        edge.listen(port);
    }

    @AfterEach
    void stop() {
        edge.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void handsARequestOnWithTheCallersRealAddress() throws Exception {
        HttpResponse<String> answer = send(request("/api/some/echo?a=b%20c").header("X-Forwarded-For", "6.6.6.6"));

        assertThat(answer.body()).isEqualTo("GET /api/some/echo?a=b%20c from 127.0.0.1");
    }

    @Test
    void keepsAHarmlessCorrelationIdAndReplacesOneThatCouldForgeLogLines() throws Exception {
        assertThat(send(request("/api/some/echo").header("X-Correlation-Id", "order-7"))
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .contains("order-7");
        assertThat(send(request("/").header("X-Correlation-Id", "a b"))
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .isNotEqualTo("a b");
    }

    @Test
    void passesALargeBodyOnWithoutKeepingIt() throws Exception {
        long pieces = 1_000;

        HttpResponse<String> answer =
                send(request("/api/some/count").POST(BodyPublishers.ofInputStream(() -> zeros(pieces))));

        assertThat(answer.body()).isEqualTo(Long.toString(pieces * PIECE.length));
    }

    @Test
    void deliversARefusalThatComesBeforeTheBodyIsSent() throws Exception {
        HttpResponse<String> answer =
                send(request("/api/some/refuse").POST(BodyPublishers.ofInputStream(() -> zeros(1_000))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void announcesNoPiecesWhereThereAreNone() throws Exception {
        HttpResponse<String> known = send(request("/api/some/known"));
        HttpResponse<String> head =
                send(request("/api/some/offset").header("Upload-Offset", "7").method("HEAD", BodyPublishers.noBody()));

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(known.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(head.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void passesTheRequestsOfAResumableUploadOn() throws Exception {
        HttpResponse<String> added = send(request("/api/some/offset")
                .header("Upload-Offset", "7")
                .method("PATCH", BodyPublishers.ofInputStream(() -> zeros(100))));
        HttpResponse<String> asked =
                send(request("/api/some/offset").header("Upload-Offset", "7").method("HEAD", BodyPublishers.noBody()));

        assertThat(added.statusCode()).isEqualTo(204);
        assertThat(added.headers().firstValueAsLong("Upload-Offset")).hasValue(7 + 100L * PIECE.length);
        assertThat(asked.headers().firstValueAsLong("Upload-Offset")).hasValue(7);
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void namesTheServiceThatIsDown() throws Exception {
        HttpResponse<String> answer = send(request("/api/stopped/x"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("stopped-service", "SERVICE_UNAVAILABLE", "correlationId");
    }

    @Test
    void joinsWebSockets() throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        received.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(5, TimeUnit.SECONDS);

        socket.sendText("hello", true);

        assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("got hello");
    }

    @Test
    void tellsTheServiceWhenTheCallerHangsUp() throws Exception {
        try (Socket caller = new Socket("127.0.0.1", port)) {
            caller.getOutputStream()
                    .write("GET /api/some/never HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            assertThat(caller.getInputStream().read()).isNotEqualTo(-1);
        }

        assertThat(abandoned.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void hidesMetricsAndHealthOfTheServices() throws Exception {
        assertThat(send(request("/metrics")).statusCode()).isEqualTo(404);
        assertThat(send(request("/q/health")).statusCode()).isEqualTo(404);
        assertThat(send(request("/api/other")).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAPathThatAServiceCouldTakeForAnother() throws Exception {
        assertThat(send(request("/api/some/%2e%2e/%2E%2e/q/health")).statusCode())
                .isEqualTo(400);
        assertThat(send(request("/api/some/..%2fq/health")).statusCode()).isEqualTo(400);
        assertThat(send(request("/api/some//q/health")).statusCode()).isEqualTo(400);
    }

    @Test
    void answersUnknownPathsWithThePageAndMissingAssetsNotAtAll() throws Exception {
        HttpResponse<String> view = send(request("/products?range=2025"));

        assertThat(view.body()).isEqualTo("<title>Sales</title>");
        assertThat(view.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(view.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(send(request("/assets/old.js")).statusCode()).isEqualTo(404);
    }

    @Test
    void sendsHashedFilesCompressedAndOnlyOnce() throws Exception {
        HttpResponse<String> script = send(request("/assets/main-1a2b.js").header("Accept-Encoding", "gzip"));

        assertThat(script.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("/assets/main-1a2b.js").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/some/count" -> {
                long[] bytes = {0};
                request.handler(piece -> bytes[0] += piece.length());
                request.endHandler(end -> request.response().end(Long.toString(bytes[0])));
            }
            case "/api/some/offset" -> {
                long[] offset = {Long.parseLong(request.getHeader("Upload-Offset"))};
                request.handler(piece -> offset[0] += piece.length());
                request.endHandler(end -> request.response()
                        .setStatusCode(request.method().name().equals("HEAD") ? 200 : 204)
                        .putHeader("Upload-Offset", Long.toString(offset[0]))
                        .end());
            }
            case "/api/some/known" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "/api/some/refuse" ->
                request.response()
                        .setStatusCode(413)
                        .putHeader("Connection", "close")
                        .end("too large");
            case "/api/some/never" -> {
                request.response().setChunked(true).write("wait");
                request.response().closeHandler(gone -> abandoned.countDown());
            }
            default ->
                request.response()
                        .end(request.method() + " " + request.uri() + " from " + request.getHeader("X-Forwarded-For"));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static InputStream zeros(long pieces) {
        return new InputStream() {
            private long left = pieces * PIECE.length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int read = (int) Math.min(left, length);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            int free = probe.getLocalPort();
            probe.close();
            assertThat(Ports.isFree(free)).isTrue();
            return free;
        }
    }
}
