package io.salesanalytics.gateway.catalogue;

import io.salesanalytics.gateway.cache.RedisLink;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest versions of publications and descriptions as Redis knows them. Whoever asks gets what Redis says after that moment; those who ask
 * while an answer is on its way share the next one.
 */
final class PublishedVersions {
    /** Behind a data source's name: no name has a slash. */
    private static final String OF_DESCRIPTION = "/described";

    private final RedisLink redis;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    PublishedVersions(RedisLink redis) {
        this.redis = redis;
    }

    /** What Redis knows of a data source; nothing when it is away. */
    CompletableFuture<Newest> newest(String tenant, String dataSource) {
        String key = tenant + "/" + dataSource;
        return lines.computeIfAbsent(key, k -> new Line(tenant, dataSource)).join();
    }

    private CompletableFuture<Newest> ask(String tenant, String dataSource) {
        return redis.<Map<String, String>>send(
                        r -> r.hash(String.class).hmget("catalogue:" + tenant, dataSource, dataSource + OF_DESCRIPTION))
                .thenApply(found -> found == null ? Newest.UNKNOWN : Newest.of(dataSource, found));
    }

    /** What Redis knows of all data sources of a tenant, by name; nothing when it is away. */
    Map<String, Newest> all(String tenant) {
        Map<String, String> found = redis.ask(r -> r.hash(String.class).hgetall("catalogue:" + tenant));
        Map<String, Newest> all = new HashMap<>();
        if (found != null) {
            found.keySet().stream()
                    .map(name -> name.replace(OF_DESCRIPTION, ""))
                    .forEach(name -> all.computeIfAbsent(name, n -> Newest.of(n, found)));
        }
        return all;
    }

    /**
     * The newest versions of a data source.
     *
     * @param published of its rows; 0 where none is known
     * @param described of what its owner says; 0 where none is known
     */
    record Newest(long published, long described) {
        static final Newest UNKNOWN = new Newest(0, 0);

        static Newest of(String dataSource, Map<String, String> versions) {
            return new Newest(number(versions.get(dataSource)), number(versions.get(dataSource + OF_DESCRIPTION)));
        }

        private static long number(@Nullable String version) {
            try {
                return version == null ? 0 : Long.parseLong(version);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /** One question on its way, and one that waits for it. */
    private final class Line {
        private final String tenant;
        private final String dataSource;
        private @Nullable CompletableFuture<Newest> running;
        private @Nullable CompletableFuture<Newest> waiting;

        Line(String tenant, String dataSource) {
            this.tenant = tenant;
            this.dataSource = dataSource;
        }

        CompletableFuture<Newest> join() {
            CompletableFuture<Newest> mine;
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

        private void start(CompletableFuture<Newest> mine) {
            ask(tenant, dataSource).whenComplete((version, failure) -> {
                CompletableFuture<Newest> next;
                synchronized (this) {
                    next = waiting;
                    waiting = null;
                    running = next;
                }
                if (next != null) {
                    start(next);
                }
                mine.complete(failure == null ? version : Newest.UNKNOWN);
            });
        }
    }
}
