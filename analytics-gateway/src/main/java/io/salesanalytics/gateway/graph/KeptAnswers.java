package io.salesanalytics.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesanalytics.gateway.cache.CacheConfig;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.catalogue.Catalogue.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers in this process, ready to be sent. The key is the tenant with every byte of the request; an
 * answer counts only while what it depends on stands: the rows, what the owner says of them, and the day.
 */
@ApplicationScoped
class KeptAnswers {
    private static final int MOST_SHARE = 8;

    private final Catalogue catalogue;
    private final Cache<Key, Kept> kept;
    private final long longest;

    @Inject
    KeptAnswers(Catalogue catalogue, CacheConfig config) {
        this.catalogue = catalogue;
        this.longest = config.inProcess().asLongValue() / MOST_SHARE;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.inProcess().asLongValue())
                .weigher((Key key, Kept answer) -> key.request.remaining() + answer.bytes.length)
                .build();
    }

    private record Key(String tenant, ByteBuffer request) {
        static Key of(String tenant, byte[] request) {
            return new Key(tenant, ByteBuffer.wrap(request));
        }
    }

    private record Kept(byte[] bytes, Map<String, Standing> standings) {}

    /** The answer that is still right, or null. */
    CompletableFuture<byte @Nullable []> find(String tenant, byte[] request) {
        Kept found = kept.getIfPresent(Key.of(tenant, request));
        return found == null
                ? CompletableFuture.completedFuture(null)
                : catalogue.areNewest(tenant, found.standings).thenApply(newest -> newest ? found.bytes : null);
    }

    void keep(String tenant, byte[] request, byte[] answer, Sources sources) {
        if (sources.dependOnDataAlone() && answer.length + request.length <= longest) {
            kept.put(Key.of(tenant, request), new Kept(answer, sources.standings()));
        }
    }
}
