package io.salesanalytics.gateway.druid;

import io.salesanalytics.gateway.work.Interest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The queries that Druid works on: it is told to stop those that nobody waits for any more. */
final class RunningQueries implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RunningQueries.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DruidEndpoint endpoint;
    private final HttpClient http;
    private final ConcurrentMap<String, Interest> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "druid-cancel");
        thread.setDaemon(true);
        return thread;
    });

    RunningQueries(DruidEndpoint endpoint, Duration connectTimeout) {
        this.endpoint = endpoint;
        this.http = HttpClient.newBuilder().connectTimeout(connectTimeout).build();
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A query is sent for those who wait; to be told again when it has ended. */
    void began(String id, Interest interest) {
        running.put(id, interest);
    }

    void ended(String id) {
        running.remove(id);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        running.forEach((id, interest) -> {
            if (interest.isOver() && running.remove(id, interest)) {
                cancel(id);
            }
        });
    }

    private void cancel(String id) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.queries() + "/" + id))
                .timeout(PATIENCE)
                .DELETE();
        endpoint.authorization().ifPresent(known -> request.header("Authorization", known));
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            LOG.debugf("stopped a query that nobody waits for: status=%d", status);
        } catch (IOException e) {
            LOG.debugf("a query that nobody waits for goes on to its timeout: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
