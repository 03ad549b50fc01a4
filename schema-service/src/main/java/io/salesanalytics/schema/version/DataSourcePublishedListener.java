package io.salesanalytics.schema.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears when a data source holds nothing any more. */
@ApplicationScoped
class DataSourcePublishedListener {
    private static final Logger LOG = Logger.getLogger(DataSourcePublishedListener.class);

    private final VersionHistory history;
    private final ObjectMapper json;

    DataSourcePublishedListener(VersionHistory history, ObjectMapper json) {
        this.history = history;
        this.json = json;
    }

    @Incoming(Topics.DATA_SOURCE_PUBLISHED)
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        EventMessages.begin(message);
        try {
            history.forgetIfEmpty(json.readValue(message.getPayload(), DataSourcePublished.class));
            return message.ack();
        } catch (JsonProcessingException | SQLException | RuntimeException e) {
            LOG.error("message not handled, goes to the dead letters", e);
            return message.nack(e);
        } finally {
            CorrelationId.end();
        }
    }
}
