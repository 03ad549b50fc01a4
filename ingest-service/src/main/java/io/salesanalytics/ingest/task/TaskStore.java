package io.salesanalytics.ingest.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The uploads in the database. Every call names the tenant. */
@ApplicationScoped
public class TaskStore implements PanacheRepositoryBase<Task, UUID> {

    /** One upload of the tenant, to look at. */
    public Optional<Task> find(String tenant, UUID id) {
        return find("tenant = ?1 AND id = ?2", tenant, id).firstResultOptional();
    }

    /** One upload of the tenant, to be changed: nobody else can until the transaction ends. */
    public Optional<Task> lock(String tenant, UUID id) {
        return find("tenant = ?1 AND id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Which data source an upload belongs to, without loading the upload: what is loaded is not locked afresh. */
    public Optional<String> nameOfDataSource(String tenant, UUID id) {
        return find("SELECT t.dataSource FROM Task t WHERE t.tenant = ?1 AND t.id = ?2", tenant, id)
                .project(String.class)
                .firstResultOptional();
    }

    /** The active uploads of a data source, oldest first. */
    public List<Task> active(String tenant, String dataSource) {
        return list("tenant = ?1 AND dataSource = ?2 AND active ORDER BY createdAt, id", tenant, dataSource);
    }

    /** The active uploads of a data source, to be changed. */
    public List<Task> lockActive(String tenant, String dataSource) {
        return find("tenant = ?1 AND dataSource = ?2 AND active ORDER BY id", tenant, dataSource)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The completed uploads of a data source, to be changed. In order of id, so that no two wait for each other. */
    public List<Task> lockCompleted(String tenant, String dataSource) {
        return find(
                        "tenant = ?1 AND dataSource = ?2 AND status = ?3 ORDER BY id",
                        tenant,
                        dataSource,
                        TaskStatus.COMPLETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Uploads, newest first.
     *
     * @param tenant the tenant
     * @param filter which of them
     * @param after the last one already known, or null
     * @param limit at most so many
     */
    List<Task> newest(String tenant, Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("tenant = :tenant");
        Parameters parameters = Parameters.with("tenant", tenant);
        if (filter.dataSource() != null) {
            where.append(" AND dataSource = :dataSource");
            parameters.and("dataSource", filter.dataSource());
        }
        if (filter.status() != null) {
            where.append(" AND status = :status");
            parameters.and("status", filter.status());
        }
        if (after != null) {
            where.append(" AND (createdAt < :time OR (createdAt = :time AND id < :id))");
            parameters.and("time", after.createdAt()).and("id", after.id());
        }
        return find(where + " ORDER BY createdAt DESC, id DESC", parameters)
                .page(0, limit)
                .list();
    }

    /** Which uploads; null means all. */
    record Filter(@Nullable String dataSource, @Nullable TaskStatus status) {}

    /** The active upload that has the same bytes as a new one, where that makes the new one superfluous. */
    public Optional<UUID> duplicate(String tenant, String dataSource, String sha256, LoadMode mode) {
        return Duplicates.of(sha256, mode, active(tenant, dataSource));
    }
}
