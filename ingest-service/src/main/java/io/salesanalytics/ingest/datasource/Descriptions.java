package io.salesanalytics.ingest.datasource;

import io.quarkus.redis.datasource.RedisDataSource;
import io.salesanalytics.contracts.CatalogueVersion;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.outbox.Outbox;
import io.salesanalytics.ingest.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps what an owner says and tells the gateways, in the caller's transaction. */
@ApplicationScoped
public class Descriptions {
    private static final Logger LOG = Logger.getLogger(Descriptions.class);

    private final Outbox outbox;
    private final RedisDataSource redis;

    @Inject
    Descriptions(Outbox outbox, RedisDataSource redis) {
        this.outbox = outbox;
        this.redis = redis;
    }

    /**
     * Keeps a model where it is another one. Redis hears first, so that whoever asks after the change finds gateways that
     * wait for it; if the change is not kept after all, they wait once for nothing.
     *
     * @param source a data source that nobody else can change meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(DataSource source, OwnerModel model) {
        if (!source.describe(model)) {
            return;
        }
        DataSourceDescribed event =
                new DataSourceDescribed(source.tenant, source.name, source.ownerModelVersion, model);
        String id = "DataSourceDescribed/" + source.id + "/" + event.version();
        outbox.append(
                Topics.DATA_SOURCE_DESCRIBED,
                new OutboxEvent(
                        source.tenant,
                        source.tenant + "/" + source.name,
                        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        event));
        raise(event);
    }

    /** Without Redis gateways do not look, so its absence stops nothing. */
    private void raise(DataSourceDescribed event) {
        try {
            CatalogueVersion.DESCRIPTION.raise(event.tenant(), event.dataSource(), event.version(), redis::execute);
        } catch (RuntimeException e) {
            LOG.warnf(e, "version not told to gateways dataSource=%s version=%d", event.dataSource(), event.version());
        }
    }
}
