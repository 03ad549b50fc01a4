package io.salesanalytics.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.cache.RedisLink;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Automatic persisted queries: a text that was sent once with its SHA-256 can be named by that alone afterwards. */
@ApplicationScoped
class PersistedQueries {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int LONGEST = 20_000;

    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, String text) -> key.length() + text.length())
            .build();
    private final RedisLink redis;

    @Inject
    PersistedQueries(RedisLink redis) {
        this.redis = redis;
    }

    /**
     * The text to run. Blocks; call it on a worker.
     *
     * @throws ProblemException {@link GatewayError#PERSISTED_QUERY_NOT_FOUND} when only an unknown hash is given
     */
    String text(String tenant, @Nullable String query, String hash) {
        if (!SHA_256.matcher(hash).matches()) {
            throw new ProblemException(ChassisError.BAD_REQUEST, "sha256Hash is 64 hexadecimal digits.");
        }
        return query == null ? find(tenant, hash) : keep(tenant, query, hash);
    }

    private String find(String tenant, String hash) {
        String text = known.getIfPresent(key(tenant, hash));
        if (text == null) {
            text = redis.ask(r -> r.value(String.class).get(key(tenant, hash)));
        }
        if (text == null) {
            throw new ProblemException(GatewayError.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        known.put(key(tenant, hash), text);
        return text;
    }

    private String keep(String tenant, String query, String hash) {
        if (!sha256(query).equals(hash)) {
            throw new ProblemException(ChassisError.BAD_REQUEST, "sha256Hash is not that of the query.");
        }
        if (query.length() <= LONGEST && known.getIfPresent(key(tenant, hash)) == null) {
            known.put(key(tenant, hash), query);
            redis.ask(r -> r.value(String.class).setex(key(tenant, hash), KEPT.toSeconds(), query));
        }
        return query;
    }

    private static String key(String tenant, String hash) {
        return "persisted:" + tenant + ":" + hash;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
