package io.salesanalytics.gateway.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks Redis, with little patience: when it is away, everything works without it. */
@ApplicationScoped
public class RedisLink {
    private static final Logger LOG = Logger.getLogger(RedisLink.class);

    private final ReactiveRedisDataSource redis;
    private final CacheConfig config;
    private final AtomicLong restUntil = new AtomicLong(System.nanoTime());

    @Inject
    RedisLink(ReactiveRedisDataSource redis, CacheConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /** Redis's answer, later; null when it has none or is away. */
    public <T> CompletableFuture<@Nullable T> send(Function<ReactiveRedisDataSource, Uni<T>> question) {
        if (System.nanoTime() < restUntil.get()) {
            return CompletableFuture.completedFuture(null);
        }
        return question.apply(redis)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure()
                .invoke(this::rest)
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage();
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
