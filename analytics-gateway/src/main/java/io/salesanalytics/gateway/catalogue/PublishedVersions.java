package io.salesanalytics.gateway.catalogue;

import io.salesanalytics.gateway.cache.RedisLink;
import io.salesanalytics.gateway.work.NextAnswer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
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
    private final ConcurrentMap<String, NextAnswer<Newest>> questions = new ConcurrentHashMap<>();

    PublishedVersions(RedisLink redis) {
        this.redis = redis;
    }

    /** What Redis knows of a data source; nothing when it is away. */
    CompletableFuture<Newest> newest(String tenant, String dataSource) {
        String key = tenant + "/" + dataSource;
        return questions
                .computeIfAbsent(key, k -> new NextAnswer<>(() -> ask(tenant, dataSource)))
                .join();
    }

    private CompletableFuture<Newest> ask(String tenant, String dataSource) {
        return redis.send(Request.cmd(Command.HMGET)
                        .arg("catalogue:" + tenant)
                        .arg(dataSource)
                        .arg(dataSource + OF_DESCRIPTION))
                .thenApply(found -> found == null
                        ? Newest.UNKNOWN
                        : new Newest(Newest.number(text(found.get(0))), Newest.number(text(found.get(1)))));
    }

    private static @Nullable String text(@Nullable Response value) {
        return value == null ? null : value.toString();
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
}
