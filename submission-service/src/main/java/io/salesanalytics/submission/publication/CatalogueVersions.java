package io.salesanalytics.submission.publication;

import io.quarkus.redis.datasource.RedisDataSource;
import io.salesanalytics.contracts.CatalogueVersion;
import io.salesanalytics.contracts.DataSourcePublished;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells gateways through Redis which version they must have seen before they answer. */
@ApplicationScoped
class CatalogueVersions {
    private static final Logger LOG = Logger.getLogger(CatalogueVersions.class);

    private final RedisDataSource redis;

    CatalogueVersions(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Raises a data source's version. Without Redis gateways do not look, so its absence stops nothing. */
    void raise(DataSourcePublished entry) {
        try {
            CatalogueVersion.ROWS.raise(entry.tenant(), entry.dataSource(), entry.version(), redis::execute);
        } catch (RuntimeException e) {
            LOG.warnf(e, "version not told to gateways dataSource=%s version=%d", entry.dataSource(), entry.version());
        }
    }
}
