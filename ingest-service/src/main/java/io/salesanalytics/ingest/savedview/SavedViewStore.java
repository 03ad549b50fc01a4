package io.salesanalytics.ingest.savedview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saved views in the database. Every call names the tenant. */
@ApplicationScoped
class SavedViewStore implements PanacheRepositoryBase<SavedView, UUID> {

    /** Those that this user may see, by name: his own and the shared ones. */
    List<SavedView> visible(String tenant, String dataSource, String userId) {
        return list(
                "tenant = ?1 AND dataSource = ?2 AND (shared OR ownerId = ?3) ORDER BY lower(name), id",
                tenant,
                dataSource,
                userId);
    }

    /** One that this user may see. */
    Optional<SavedView> visible(String tenant, String dataSource, String userId, UUID id) {
        return find(
                        "tenant = ?1 AND dataSource = ?2 AND (shared OR ownerId = ?3) AND id = ?4",
                        tenant,
                        dataSource,
                        userId,
                        id)
                .firstResultOptional();
    }

    /** Whether the view's owner has another one of this name. */
    boolean isTaken(SavedView view, String name) {
        return count(
                        "tenant = ?1 AND dataSource = ?2 AND ownerId = ?3 AND lower(name) = lower(?4) AND id != ?5",
                        view.tenant,
                        view.dataSource,
                        view.ownerId,
                        name,
                        view.id)
                > 0;
    }

    /** How many a data source has. */
    long count(String tenant, String dataSource) {
        return count("tenant = ?1 AND dataSource = ?2", tenant, dataSource);
    }

    /** How many one user has of a data source. */
    long count(String tenant, String dataSource, String ownerId) {
        return count("tenant = ?1 AND dataSource = ?2 AND ownerId = ?3", tenant, dataSource, ownerId);
    }

    /** Takes all of a data source away. */
    void deleteAll(String tenant, String dataSource) {
        delete("tenant = ?1 AND dataSource = ?2", tenant, dataSource);
    }
}
