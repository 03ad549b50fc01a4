package io.salesanalytics.gateway.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesanalytics.contracts.CatalogueVersion;
import io.salesanalytics.gateway.cache.RedisLink;
import io.salesanalytics.gateway.work.NextAnswer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The newest versions of publications and descriptions as Redis knows them. Whoever asks gets what was the newest at that
 * moment: what was read less than {@link CatalogueVersion#LEASE} ago, unless it was about to change, or what Redis says
 * next. Those who ask while an answer is on its way share the next one.
 */
final class PublishedVersions {
    /** Names that callers made up must not fill the memory. */
    private static final int MOST_SOURCES = 10_000;

    private final RedisLink redis;
    private final Cache<String, Source> sources =
            Caffeine.newBuilder().maximumSize(MOST_SOURCES).build();

    PublishedVersions(RedisLink redis) {
        this.redis = redis;
    }

    /** What Redis knows of a data source; nothing when it is away. */
    CompletableFuture<Newest> newest(String tenant, String dataSource) {
        return sources.get(tenant + "/" + dataSource, key -> new Source(tenant, dataSource))
                .newest();
    }

    /** What Redis knows of all data sources of a tenant, by name; nothing when it is away. */
    Map<String, Newest> all(String tenant) {
        Map<String, String> found = redis.ask(r -> r.hash(String.class).hgetall(CatalogueVersion.key(tenant)));
        Map<String, Newest> all = new HashMap<>();
        if (found != null) {
            found.keySet().stream()
                    .map(field -> field.replaceFirst("/.*", ""))
                    .forEach(name -> all.computeIfAbsent(name, n -> Newest.of(n, found)));
        }
        return all;
    }

    /** One data source's versions and until when they may be believed. */
    private final class Source {
        private final NextAnswer<Newest> question = new NextAnswer<>(this::ask);
        private final String key;
        private final String[] fields;
        private volatile @Nullable Lease lease;

        Source(String tenant, String dataSource) {
            this.key = CatalogueVersion.key(tenant);
            this.fields = new String[] {
                CatalogueVersion.ROWS.field(dataSource),
                CatalogueVersion.DESCRIPTION.field(dataSource),
                CatalogueVersion.ROWS.changing(dataSource),
                CatalogueVersion.DESCRIPTION.changing(dataSource)
            };
        }

        CompletableFuture<Newest> newest() {
            Lease held = lease;
            return held != null && System.nanoTime() - held.end < 0 ? held.newest : question.join();
        }

        private CompletableFuture<Newest> ask() {
            long end = System.nanoTime() + CatalogueVersion.LEASE.toNanos();
            Request request = Request.cmd(Command.HMGET).arg(key);
            for (String field : fields) {
                request.arg(field);
            }
            return redis.send(request).thenApply(found -> {
                if (found == null) {
                    return Newest.UNKNOWN;
                }
                Newest newest = new Newest(Newest.number(text(found.get(0))), Newest.number(text(found.get(1))));
                boolean changing = found.get(2) != null || found.get(3) != null;
                lease = changing ? null : new Lease(CompletableFuture.completedFuture(newest), end);
                return newest;
            });
        }
    }

    private record Lease(CompletableFuture<Newest> newest, long end) {}

    private static @Nullable String text(@Nullable Response value) {
        return value == null ? null : value.toString();
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
            return new Newest(
                    number(versions.get(CatalogueVersion.ROWS.field(dataSource))),
                    number(versions.get(CatalogueVersion.DESCRIPTION.field(dataSource))));
        }

        private static long number(@Nullable String version) {
            try {
                return version == null ? 0 : Long.parseLong(version);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
