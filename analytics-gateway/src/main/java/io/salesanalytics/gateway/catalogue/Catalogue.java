package io.salesanalytics.gateway.catalogue;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.gateway.cache.RedisLink;
import io.salesanalytics.gateway.catalogue.PublishedVersions.Newest;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The data sources of all tenants, in their newest published version and as their owners describe them last. */
@ApplicationScoped
public class Catalogue {
    private final ConcurrentMap<Key, Known> known = new ConcurrentHashMap<>();
    private final List<Consumer<SemanticModel>> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<Key, Newest> missed = new ConcurrentHashMap<>();
    private final PublishedVersions published;
    private final CatalogueConfig config;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Catalogue(RedisLink redis, CatalogueConfig config) {
        this.published = new PublishedVersions(redis);
        this.config = config;
    }

    private record Key(String tenant, String dataSource) {}

    /** What is known of a data source, and the model made of that; there is none before it is published. */
    private record Known(
            @Nullable DataSourcePublished rows,
            @Nullable DataSourceDescribed description,
            @Nullable SemanticModel model) {
        static final Known NOTHING = new Known(null, null, null);

        static Known of(@Nullable DataSourcePublished rows, @Nullable DataSourceDescribed description) {
            return new Known(
                    rows,
                    description,
                    rows == null
                            ? null
                            : description == null ? SemanticModel.of(rows) : SemanticModel.of(rows, description));
        }

        boolean isAtLeast(Newest versions) {
            return (rows == null ? 0 : rows.version()) >= versions.published()
                    && (description == null ? 0 : description.version()) >= versions.described();
        }
    }

    /**
     * What an answer about a data source depends on.
     *
     * @param published the version of its rows
     * @param described the version of what its owner says
     * @param today the day that it is where the data comes from, since periods run
     */
    public record Standing(long published, long described, LocalDate today) {}

    /** What an answer that is made from a model now depends on. */
    public Standing standing(SemanticModel model) {
        return new Standing(
                model.source().version(), model.described(), model.settings().today(clock));
    }

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
        catchUp(key, published.newest(tenant, dataSource).join());
        SemanticModel model = model(key);
        return model == null || isEmpty(model) ? null : model;
    }

    private @Nullable SemanticModel model(Key key) {
        return known.getOrDefault(key, Known.NOTHING).model;
    }

    /** Whether all uploads were taken out. It stays known, so that an older publication does not bring it back. */
    private static boolean isEmpty(SemanticModel model) {
        return model.source().tables().isEmpty();
    }

    /** Whether what answers depend on, by data source of a tenant, is as it was. */
    public CompletableFuture<Boolean> areNewest(String tenant, Map<String, Standing> standings) {
        CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
        for (Map.Entry<String, Standing> entry : standings.entrySet()) {
            all = all.thenCombine(isNewest(new Key(tenant, entry.getKey()), entry.getValue()), Boolean::logicalAnd);
        }
        return all;
    }

    private CompletableFuture<Boolean> isNewest(Key key, Standing standing) {
        SemanticModel model = model(key);
        return model == null || !standing(model).equals(standing)
                ? CompletableFuture.completedFuture(false)
                : published
                        .newest(key.tenant, key.dataSource)
                        .thenApply(newest ->
                                newest.published() <= standing.published && newest.described() <= standing.described);
    }

    /** A tenant's data sources by name. */
    public List<SemanticModel> all(String tenant) {
        published.all(tenant).forEach((name, newest) -> catchUp(new Key(tenant, name), newest));
        return known.values().stream()
                .map(Known::model)
                .filter(Objects::nonNull)
                .filter(m -> m.source().tenant().equals(tenant) && !isEmpty(m))
                .sorted(Comparator.comparing(m -> m.source().dataSource()))
                .toList();
    }

    /** Calls the listener after each publication and description, until the returned handle is run. */
    public Runnable listen(Consumer<SemanticModel> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes a publication; an older version than the known one changes nothing. */
    void put(DataSourcePublished rows) {
        change(
                new Key(rows.tenant(), rows.dataSource()),
                before -> before.rows == null || before.rows.version() < rows.version()
                        ? Known.of(rows, before.description)
                        : before);
    }

    /** Takes what an owner says; an older version than the known one changes nothing. */
    void describe(DataSourceDescribed description) {
        change(
                new Key(description.tenant(), description.dataSource()),
                before -> before.description == null || before.description.version() < description.version()
                        ? Known.of(before.rows, description)
                        : before);
    }

    /** Forgets a data source's rows. */
    void remove(String tenant, String dataSource) {
        known.computeIfPresent(new Key(tenant, dataSource), (key, before) -> Known.of(null, before.description));
    }

    private void change(Key key, UnaryOperator<Known> change) {
        boolean[] changed = {false};
        Known now = Objects.requireNonNull(known.compute(key, (k, found) -> {
            Known before = found == null ? Known.NOTHING : found;
            Known after = change.apply(before);
            changed[0] = after != before;
            return after;
        }));
        if (changed[0]) {
            announce(now.model);
        }
    }

    private void announce(@Nullable SemanticModel model) {
        synchronized (known) {
            known.notifyAll();
        }
        if (model != null) {
            listeners.forEach(listener -> listener.accept(model));
        }
    }

    /** Waits for versions, once: what did not come in time then will not come sooner for the next request. */
    private void catchUp(Key key, Newest versions) {
        if (!isAtLeast(key, versions) && !versions.equals(missed.get(key))) {
            waitFor(key, versions);
            if (!isAtLeast(key, versions)) {
                missed.put(key, versions);
            }
        }
    }

    private boolean isAtLeast(Key key, Newest versions) {
        return known.getOrDefault(key, Known.NOTHING).isAtLeast(versions);
    }

    private void waitFor(Key key, Newest versions) {
        long deadline = System.nanoTime() + config.freshWithin().toNanos();
        synchronized (known) {
            while (!isAtLeast(key, versions)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                try {
                    known.wait(left);
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
