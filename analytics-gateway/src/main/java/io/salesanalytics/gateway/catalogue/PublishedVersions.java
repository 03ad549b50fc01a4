package io.salesanalytics.gateway.catalogue;

import io.salesanalytics.gateway.cache.RedisLink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest published versions as Redis knows them. Whoever asks gets what Redis says after that moment; those who ask
 * while an answer is on its way share the next one.
 */
final class PublishedVersions {
    private final RedisLink redis;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    PublishedVersions(RedisLink redis) {
        this.redis = redis;
    }

    /** The newest version of a data source; null when Redis does not know one or is away. */
    CompletableFuture<@Nullable Long> newest(String tenant, String dataSource) {
        String key = tenant + "/" + dataSource;
        return lines.computeIfAbsent(key, k -> new Line(tenant, dataSource)).join();
    }

    private CompletableFuture<@Nullable Long> ask(String tenant, String dataSource) {
        return redis.<String>send(r -> r.hash(String.class).hget("catalogue:" + tenant, dataSource))
                .thenApply(PublishedVersions::number);
    }

    private static @Nullable Long number(@Nullable String version) {
        try {
            return version == null ? null : Long.valueOf(version);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** One question on its way, and one that waits for it. */
    private final class Line {
        private final String tenant;
        private final String dataSource;
        private @Nullable CompletableFuture<@Nullable Long> running;
        private @Nullable CompletableFuture<@Nullable Long> waiting;

        Line(String tenant, String dataSource) {
            this.tenant = tenant;
            this.dataSource = dataSource;
        }

        CompletableFuture<@Nullable Long> join() {
            CompletableFuture<@Nullable Long> mine;
            synchronized (this) {
                if (running != null) {
                    if (waiting == null) {
                        waiting = new CompletableFuture<>();
                    }
                    return waiting;
                }
                mine = new CompletableFuture<>();
                running = mine;
            }
            start(mine);
            return mine;
        }

        private void start(CompletableFuture<@Nullable Long> mine) {
            ask(tenant, dataSource).whenComplete((version, failure) -> {
                CompletableFuture<@Nullable Long> next;
                synchronized (this) {
                    next = waiting;
                    waiting = null;
                    running = next;
                }
                if (next != null) {
                    start(next);
                }
                mine.complete(failure == null ? version : null);
            });
        }
    }
}
