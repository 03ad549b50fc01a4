package io.salesanalytics.ingest.datasource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The data sources in the database. Every call names the tenant. */
@ApplicationScoped
public class DataSourceStore implements PanacheRepositoryBase<DataSource, UUID> {
    private final Clock clock;

    @Inject
    DataSourceStore(Clock clock) {
        this.clock = clock;
    }

    /** One data source, made if it is new, to be changed: what touches its uploads goes one after the other. */
    public DataSource lockOrCreate(String tenant, String name) {
        getEntityManager()
                .createNativeQuery("INSERT INTO data_sources (id, tenant, name, created_at, last_updated)"
                        + " VALUES (:id, :tenant, :name, :now, :now) ON CONFLICT (tenant, name) DO NOTHING")
                .setParameter("id", UUID.randomUUID())
                .setParameter("tenant", tenant)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return find("tenant = ?1 AND name = ?2", tenant, name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** One data source that is not deleted, to be changed. */
    public Optional<DataSource> lock(String tenant, String name) {
        return find("tenant = ?1 AND name = ?2 AND deletedAt IS NULL", tenant, name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One data source, to look at. */
    Optional<DataSource> find(String tenant, String name) {
        return find("tenant = ?1 AND name = ?2 AND deletedAt IS NULL", tenant, name)
                .firstResultOptional();
    }

    /** Whether there is one that is not deleted. */
    public boolean exists(String tenant, String name) {
        return find(tenant, name).isPresent();
    }

    /** All of the tenant's, by name. */
    List<DataSource> all(String tenant) {
        return list("tenant = ?1 AND deletedAt IS NULL ORDER BY name", tenant);
    }

    /** How many uploads each data source's rows come from. */
    Map<String, Long> uploads(String tenant) {
        List<Tuple> counts = getEntityManager()
                .createNativeQuery(
                        "SELECT datasource_name, count(*) FROM ingestion_tasks"
                                + " WHERE tenant = :tenant AND active AND status = 'COMPLETED' GROUP BY datasource_name",
                        Tuple.class)
                .setParameter("tenant", tenant)
                .getResultList();
        return counts.stream().collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Number.class)
                .longValue()));
    }
}
