package io.salesanalytics.submission.publication;

import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.contracts.UploadsWithdrawn;
import io.salesanalytics.submission.event.EventSender;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Makes a loaded upload part of its data source, or takes uploads out again, and tells everybody. */
@ApplicationScoped
public class Publishing {
    private static final Logger LOG = Logger.getLogger(Publishing.class);
    private static final String SERVICE = "submission-service";

    private final PublicationStore store;
    private final CatalogueVersions versions;
    private final MutinyEmitter<DataSourcePublished> published;

    Publishing(
            PublicationStore store,
            CatalogueVersions versions,
            @Channel(Topics.DATA_SOURCE_PUBLISHED) MutinyEmitter<DataSourcePublished> published) {
        this.store = store;
        this.versions = versions;
        this.published = published;
    }

    /**
     * Publishes an upload.
     *
     * @throws SQLException when the database stays away; nothing is published then
     */
    public void publish(SchemaResolved cause, DruidTable table) throws SQLException {
        announce(store.publish(cause, table));
    }

    /**
     * Takes uploads out of their data source. Those that are not in it are left alone.
     *
     * @throws SQLException when the database stays away; nothing is published then
     */
    public void withdraw(UploadsWithdrawn uploads) throws SQLException {
        Optional<DataSourcePublished> entry = store.withdraw(uploads);
        if (entry.isEmpty()) {
            entry = store.newest(uploads.tenant(), uploads.dataSource());
        }
        if (entry.isPresent()) {
            announce(entry.get());
        }
    }

    /**
     * Tells everybody again when this attempt was published before.
     *
     * @return whether it was
     */
    public boolean announceAgain(TaskRef task) throws SQLException {
        Optional<DataSourcePublished> before = store.of(task);
        if (before.isPresent()) {
            announce(before.get());
        }
        return before.isPresent();
    }

    /**
     * First Redis, so that whoever hears of the upload's end finds gateways that wait for it. The topic is compacted:
     * behind an entry that comes again, the newest must follow, or the old one would be the last word.
     */
    private void announce(DataSourcePublished entry) throws SQLException {
        tell(entry);
        Optional<DataSourcePublished> newest = store.newest(entry.tenant(), entry.dataSource());
        if (newest.isPresent() && newest.get().version() > entry.version()) {
            tell(newest.get());
        }
    }

    private void tell(DataSourcePublished entry) {
        versions.raise(entry);
        LOG.infof("published dataSource=%s version=%d rows=%d", entry.dataSource(), entry.version(), entry.rows());
        EventSender.send(published, message(entry));
    }

    private static Message<DataSourcePublished> message(DataSourcePublished entry) {
        TaskRef cause = entry.cause();
        if (cause != null) {
            return EventMessages.about(SERVICE, cause, entry);
        }
        String key = entry.tenant() + "/" + entry.dataSource();
        UUID id = UUID.nameUUIDFromBytes((key + "/" + entry.version()).getBytes(StandardCharsets.UTF_8));
        return EventMessages.message(SERVICE, key, entry.tenant(), id.toString(), entry);
    }
}
