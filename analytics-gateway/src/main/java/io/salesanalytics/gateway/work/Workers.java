package io.salesanalytics.gateway.work;

import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bounded pool: when it is full, callers hear so at once instead of waiting. */
@ApplicationScoped
public class Workers {
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool;

    @Inject
    Workers(WorkConfig config) {
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                config.threads(),
                config.threads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()),
                work -> {
                    Thread thread = new Thread(work, "worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    /**
     * Does the work on a thread of the pool.
     *
     * @param correlationId what the log is to say meanwhile
     * @return its result; failed with {@link GatewayError#BUSY} when the pool is full
     */
    public <T> CompletableFuture<T> run(@Nullable String correlationId, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        CorrelationId.begin(correlationId);
                        try {
                            return work.get();
                        } finally {
                            CorrelationId.end();
                        }
                    },
                    pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new ProblemException(
                    GatewayError.BUSY,
                    "Too many questions at once. Try again in a moment.",
                    Map.of(),
                    Map.of("Retry-After", "1")));
        }
    }
}
