package io.salesanalytics.gateway.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks Redis, with little patience: when it is away, everything works without it. */
@ApplicationScoped
public class RedisLink {
    private static final Logger LOG = Logger.getLogger(RedisLink.class);

    private final ReactiveRedisDataSource redis;
    private final Redis plain;
    private final Vertx vertx;
    private final CacheConfig config;
    private final AtomicLong restUntil = new AtomicLong(System.nanoTime());

    @Inject
    RedisLink(ReactiveRedisDataSource redis, Redis plain, Vertx vertx, CacheConfig config) {
        this.redis = redis;
        this.plain = plain;
        this.vertx = vertx;
        this.config = config;
    }

    /** Redis's answer to a command, later; null when it has none or is away. Costs less than the typed interface. */
    public CompletableFuture<@Nullable Response> send(Request command) {
        return later(() -> plain.send(command));
    }

    /** Redis's answers to commands that follow each other, later; null when it is away. */
    public CompletableFuture<@Nullable List<@Nullable Response>> sendAll(List<Request> commands) {
        return later(() -> plain.batch(commands));
    }

    private <T> CompletableFuture<@Nullable T> later(Supplier<Future<T>> asked) {
        if (System.nanoTime() < restUntil.get()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<@Nullable T> answer = new CompletableFuture<>();
        long timer = vertx.setTimer(config.timeout().toMillis(), late -> {
            if (answer.complete(null)) {
                rest(new TimeoutException("no answer within " + config.timeout()));
            }
        });
        asked.get().onComplete(told -> {
            vertx.cancelTimer(timer);
            if (told.failed() && !answer.isDone()) {
                rest(told.cause());
            }
            answer.complete(told.result());
        });
        return answer;
    }

    private void rest(Throwable failure) {
        LOG.warnf("Redis does not answer, working without it: %s", failure.toString());
        restUntil.set(System.nanoTime() + config.rest().toNanos());
    }

    /** Redis's answer, or null when it has none or is away. */
    public <T> @Nullable T ask(Function<ReactiveRedisDataSource, Uni<T>> question) {
        if (System.nanoTime() < restUntil.get()) {
            return null;
        }
        try {
            return question.apply(redis).await().atMost(config.timeout());
        } catch (RuntimeException e) {
            rest(e);
            return null;
        }
    }
}
