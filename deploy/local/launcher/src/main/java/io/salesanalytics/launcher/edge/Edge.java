package io.salesanalytics.launcher.edge;

import io.salesanalytics.launcher.LaunchFailure;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one public address. Listens on loopback. */
public final class Edge implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final int CONNECTIONS_PER_SERVICE = 200;
    /** Filters of a dashboard stand in its address. */
    private static final int LONGEST_ADDRESS = 32 << 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final Routes routes;
    private final @Nullable Target developmentPage;
    private final PageFiles files;
    private final Forwarding forwarding;
    private final Tunnel tunnel;

    /** The page comes from the folder, or from its development server if there is one. */
    public Edge(Routes routes, Path folder, @Nullable Target developmentPage) throws IOException {
        this.routes = routes;
        this.developmentPage = developmentPage;
        this.files = PageFiles.read(folder);
        HttpClientOptions options =
                new HttpClientOptions().setConnectTimeout(2000).setMaxPoolSize(CONNECTIONS_PER_SERVICE);
        HttpClient client = vertx.createHttpClient(options);
        HttpClient single = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false));
        this.forwarding = new Forwarding(vertx, client, single);
        this.tunnel = new Tunnel(client);
    }

    /** Returns when requests are answered. */
    public void listen(int port) throws InterruptedException {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(LONGEST_ADDRESS)
                .setMaxHeaderSize(LONGEST_ADDRESS);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(this::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchFailure(
                    "Port " + port + " is taken by another program: stop it, or choose a port with PORT=8081.");
        }
    }

    private void handle(HttpServerRequest request) {
        String correlationId = Correlation.of(request);
        String path = request.path();
        if (path == null || Routes.isAmbiguous(path)) {
            Problem.badPath().answer(request, correlationId);
            return;
        }
        Optional<Target> target = routes.target(path);
        if (target.isPresent()) {
            hand(request, target.get(), correlationId);
        } else if (routes.isPrivate(path)) {
            Problem.notFound().answer(request, correlationId);
        } else if (developmentPage != null) {
            hand(request, developmentPage, correlationId);
        } else {
            files.serve(request, correlationId);
        }
    }

    private void hand(HttpServerRequest request, Target target, String correlationId) {
        if (Tunnel.isAskedFor(request)) {
            tunnel.open(request, target, correlationId);
        } else {
            forwarding.forward(request, target, correlationId);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
