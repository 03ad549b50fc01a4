package io.salesanalytics.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.contracts.UploadsWithdrawn;
import io.salesanalytics.submission.publication.Publishing;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes uploads out of their data source. */
@ApplicationScoped
class UploadsWithdrawnListener {
    private final Delivery delivery;
    private final Publishing publishing;
    private final ObjectMapper json;

    UploadsWithdrawnListener(Delivery delivery, Publishing publishing, ObjectMapper json) {
        this.delivery = delivery;
        this.publishing = publishing;
        this.json = json;
    }

    @Incoming(Topics.UPLOADS_WITHDRAWN)
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return delivery.of(
                message, () -> publishing.withdraw(json.readValue(message.getPayload(), UploadsWithdrawn.class)));
    }
}
