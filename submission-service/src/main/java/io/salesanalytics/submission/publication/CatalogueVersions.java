package io.salesanalytics.submission.publication;

import io.quarkus.redis.datasource.RedisDataSource;
import io.salesanalytics.contracts.DataSourcePublished;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells gateways through Redis which version they must have seen before they answer. */
@ApplicationScoped
class CatalogueVersions {
    private static final Logger LOG = Logger.getLogger(CatalogueVersions.class);
    /** A message that comes again must not take a newer version back. */
    private static final String RAISE =
            """
            local current = redis.call('HGET', KEYS[1], ARGV[1])
            if not current or tonumber(current) < tonumber(ARGV[2]) then
              redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            end
            return 0
            """;

    private final RedisDataSource redis;

    CatalogueVersions(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Raises a data source's version. Without Redis gateways do not look, so its absence stops nothing. */
    void raise(DataSourcePublished entry) {
        try {
            redis.execute(
                    "EVAL",
                    RAISE,
                    "1",
                    "catalogue:" + entry.tenant(),
                    entry.dataSource(),
                    Long.toString(entry.version()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "version not told to gateways dataSource=%s version=%d", entry.dataSource(), entry.version());
        }
    }
}
