package io.salesanalytics.gateway.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
 * Keeps answers in Redis and lets equal questions asked at the same time share one answer. The key names the tenant, the
 * data source and its version, so nothing is ever shared between tenants, and nothing stale is served.
 */
@ApplicationScoped
public class AnswerCache {
    private static final Logger LOG = Logger.getLogger(AnswerCache.class);

    private final RedisLink redis;
    private final CacheConfig config;
    private final ConcurrentMap<String, CompletableFuture<Object>> running = new ConcurrentHashMap<>();
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
        this.config = config;
    }

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
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> theirs = running.putIfAbsent(key, mine);
        if (theirs != null) {
            return type.cast(join(theirs));
        }
        try {
            T answer = lookUpOrCompute(key, type, compute);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private <T> T lookUpOrCompute(String key, Class<T> type, Supplier<T> compute) {
        String kept = redis.ask(r -> r.value(String.class).get(key));
        T known = kept == null ? null : read(kept, type);
        if (known != null) {
            return known;
        }
        T answer = compute.get();
        String text = write(answer);
        if (text.length() <= config.longest()) {
            redis.ask(r -> r.value(String.class).setex(key, config.keep().toSeconds(), text));
        }
        return answer;
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
        return "answers:" + scope.tenant() + ":" + scope.dataSource() + ":" + scope.version() + ":"
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
