package io.salesanalytics.gateway.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesanalytics.gateway.work.Interest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers in this process and, for all processes, in Redis; equal questions asked at the same time, here or there,
 * share one answer. The key names the tenant, the data source and its version, so nothing is ever shared between
 * tenants, and nothing stale is served.
 */
@ApplicationScoped
public class AnswerCache {
    private static final Logger LOG = Logger.getLogger(AnswerCache.class);

    /** Numbers and texts as objects take about so many times the bytes of their JSON. */
    private static final int SIZE_IN_MEMORY = 4;

    /** In keys, so that answers of another shape, kept by other versions of this program, are not met. */
    private static final int SHAPE = 2;

    private final RedisLink redis;
    private final Lease lease;
    private final CacheConfig config;
    private final Cache<String, Kept> inProcess;
    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Inject
    AnswerCache(RedisLink redis, CacheConfig config) {
        this.redis = redis;
        this.lease = new Lease(redis, config.lease());
        this.config = config;
        this.inProcess = Caffeine.newBuilder()
                .maximumWeight(config.inProcess().asLongValue())
                .weigher((String key, Kept kept) -> key.length() + kept.characters * SIZE_IN_MEMORY)
                .build();
    }

    /** An answer that is being found, and for whom. */
    private record Running(CompletableFuture<Object> answer, Interest interest) {}

    private record Kept(Object answer, int characters) {}

    /**
     * Whose data, and which version of it.
     *
     * @param tenant the tenant's name
     * @param dataSource the data source's name
     * @param version its version
     */
    public record Scope(String tenant, String dataSource, long version) {}

    /**
     * The answer to a question, from Redis or from whoever is just computing it or from {@code compute}.
     *
     * @param question any record; its JSON is its normal form
     */
    public <T> T get(Scope scope, Object question, Class<T> type, Supplier<T> compute) {
        String key = key(scope, question);
        Kept near = inProcess.getIfPresent(key);
        if (near != null) {
            return type.cast(near.answer);
        }
        Running mine = new Running(new CompletableFuture<>(), Interest.shared());
        Running theirs = running.putIfAbsent(key, mine);
        while (theirs != null) {
            if (theirs.interest.join(Interest.current())) {
                return type.cast(join(theirs.answer));
            }
            // Those who asked have left; it has to be asked anew.
            running.remove(key, theirs);
            theirs = running.putIfAbsent(key, mine);
        }
        try {
            T answer = mine.interest.during(() -> lookUpOrCompute(key, type, compute));
            mine.answer.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.answer.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private <T> T lookUpOrCompute(String key, Class<T> type, Supplier<T> compute) {
        T known = lookUp(key, type);
        if (known == null) {
            Lease.Begun begun = lease.take(key);
            known = keptNear(key, begun.value(), type);
            if (known != null && begun.ours()) {
                lease.end(key);
            } else if (known == null && !begun.ours()) {
                lease.awaitEnd(key);
                known = lookUp(key, type);
            }
        }
        return known == null ? computeAndKeep(key, compute) : known;
    }

    private <T> @Nullable T lookUp(String key, Class<T> type) {
        return keptNear(key, redis.ask(r -> r.value(String.class).get(key)), type);
    }

    /** What Redis has, kept in this process too; null where it has nothing that can be read. */
    private <T> @Nullable T keptNear(String key, @Nullable String text, Class<T> type) {
        T known = text == null ? null : read(text, type);
        if (known != null && text != null) {
            inProcess.put(key, new Kept(known, text.length()));
        }
        return known;
    }

    private <T> T computeAndKeep(String key, Supplier<T> compute) {
        T answer;
        try {
            answer = compute.get();
        } catch (RuntimeException e) {
            lease.end(key);
            throw e;
        }
        String text = write(answer);
        if (text.length() <= config.longest()) {
            inProcess.put(key, new Kept(answer, text.length()));
            keep(key, text);
        } else {
            lease.end(key);
        }
        return answer;
    }

    /** Nobody here waits for it; other processes wait for the lease's end. */
    private void keep(String key, String text) {
        redis.send(Request.cmd(Command.SETEX)
                        .arg(key)
                        .arg(Long.toString(config.keep().toSeconds()))
                        .arg(text))
                .thenRun(() -> lease.end(key));
    }

    private static Object join(CompletableFuture<Object> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private String key(Scope scope, Object question) {
        return "answers:" + SHAPE + ":" + scope.tenant() + ":" + scope.dataSource() + ":" + scope.version() + ":"
                + sha256(write(question));
    }

    private <T> @Nullable T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            LOG.warnf("a kept answer cannot be read, computing it again: %s", e.getOriginalMessage());
            return null;
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
