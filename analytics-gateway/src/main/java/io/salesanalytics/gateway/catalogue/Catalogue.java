package io.salesanalytics.gateway.catalogue;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.gateway.cache.RedisLink;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The data sources of all tenants, in their newest published version. */
@ApplicationScoped
public class Catalogue {
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private final ConcurrentMap<Key, SemanticModel> models = new ConcurrentHashMap<>();
    private final List<Consumer<SemanticModel>> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<Key, Long> missed = new ConcurrentHashMap<>();
    private final RedisLink redis;
    private final PublishedVersions published;
    private final CatalogueConfig config;

    @Inject
    Catalogue(RedisLink redis, CatalogueConfig config) {
        this.redis = redis;
        this.published = new PublishedVersions(redis);
        this.config = config;
    }

    private record Key(String tenant, String dataSource) {}

    /**
     * A tenant's data source, at least as new as the newest version known to be published.
     *
     * @throws ProblemException {@link GatewayError#DATA_SOURCE_NOT_FOUND} when this tenant has none of this name
     */
    public SemanticModel get(String tenant, String dataSource) {
        SemanticModel found = find(tenant, dataSource);
        if (found == null) {
            throw new ProblemException(
                    GatewayError.DATA_SOURCE_NOT_FOUND,
                    "There is no data source named \"" + shortened(dataSource) + "\" with rows in it.");
        }
        return found;
    }

    /** The same, or null when this tenant has none of this name. */
    public @Nullable SemanticModel find(String tenant, String dataSource) {
        Key key = new Key(tenant, dataSource);
        Long version = published.newest(tenant, dataSource).join();
        if (version != null) {
            catchUp(key, version);
        }
        SemanticModel model = models.get(key);
        return model == null || isEmpty(model) ? null : model;
    }

    /** Whether all uploads were taken out. It stays known, so that an older publication does not bring it back. */
    private static boolean isEmpty(SemanticModel model) {
        return model.source().tables().isEmpty();
    }

    /** Whether these versions of a tenant's data sources are the newest. */
    public CompletableFuture<Boolean> areNewest(String tenant, Map<String, Long> versions) {
        CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
        for (Map.Entry<String, Long> entry : versions.entrySet()) {
            all = all.thenCombine(isNewest(tenant, entry.getKey(), entry.getValue()), Boolean::logicalAnd);
        }
        return all;
    }

    private CompletableFuture<Boolean> isNewest(String tenant, String dataSource, long version) {
        SemanticModel known = models.get(new Key(tenant, dataSource));
        return known == null || known.source().version() != version
                ? CompletableFuture.completedFuture(false)
                : published.newest(tenant, dataSource).thenApply(newest -> newest == null || newest <= version);
    }

    /** A tenant's data sources by name. */
    public List<SemanticModel> all(String tenant) {
        Map<String, String> versions = redis.ask(r -> r.hash(String.class).hgetall("catalogue:" + tenant));
        if (versions != null) {
            versions.forEach((name, version) -> {
                if (VERSION.matcher(version).matches()) {
                    catchUp(new Key(tenant, name), Long.parseLong(version));
                }
            });
        }
        return models.values().stream()
                .filter(m -> m.source().tenant().equals(tenant) && !isEmpty(m))
                .sorted(Comparator.comparing(m -> m.source().dataSource()))
                .toList();
    }

    /** Calls the listener after each publication, until the returned handle is run. */
    public Runnable listen(Consumer<SemanticModel> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes a publication; an older version than the known one changes nothing. */
    void put(DataSourcePublished published) {
        Key key = new Key(published.tenant(), published.dataSource());
        SemanticModel model = SemanticModel.of(published);
        boolean[] changed = {false};
        models.compute(key, (k, known) -> {
            changed[0] = known == null || known.source().version() < published.version();
            return changed[0] ? model : known;
        });
        if (changed[0]) {
            announce(model);
        }
    }

    /** Forgets a data source. */
    void remove(String tenant, String dataSource) {
        models.remove(new Key(tenant, dataSource));
    }

    private void announce(SemanticModel model) {
        synchronized (models) {
            models.notifyAll();
        }
        listeners.forEach(listener -> listener.accept(model));
    }

    /** Waits for a version, once: what did not come in time then will not come sooner for the next request. */
    private void catchUp(Key key, long version) {
        if (!isAtLeast(key, version) && missed.getOrDefault(key, -1L) < version) {
            waitFor(key, version);
            if (!isAtLeast(key, version)) {
                missed.put(key, version);
            }
        }
    }

    private boolean isAtLeast(Key key, long version) {
        SemanticModel known = models.get(key);
        return known != null && known.source().version() >= version;
    }

    private void waitFor(Key key, long version) {
        long deadline = System.nanoTime() + config.freshWithin().toNanos();
        synchronized (models) {
            while (!isAtLeast(key, version)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                try {
                    models.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= 63 ? name : name.substring(0, 63) + "…";
    }
}
