package io.salesanalytics.ingest.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.database.DatabaseOutage;
import io.salesanalytics.chassis.event.EventMessages;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears what the other services tell. An event is acknowledged once its effect is committed, or it is set aside. */
@ApplicationScoped
class PipelineListener {
    private static final Logger LOG = Logger.getLogger(PipelineListener.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_TRIES = 4;

    private final PipelineEvents events;
    private final DeadLetters deadLetters;

    @Inject
    PipelineListener(PipelineEvents events, DeadLetters deadLetters) {
        this.events = events;
        this.deadLetters = deadLetters;
    }

    @Incoming("pipeline")
    @Blocking
    CompletionStage<Void> hear(Message<@Nullable String> message) {
        String value = message.getPayload();
        if (value == null) {
            // A compacted topic's way to forget a key; uploads keep their story.
            return message.ack();
        }
        EventMessages.begin(message);
        var source = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        try {
            applyPatiently(source.getTopic(), value);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.errorf(e, "event set aside: topic=%s", source.getTopic());
            deadLetters.put(source, value, e);
        } finally {
            CorrelationId.end();
        }
        return message.ack();
    }

    /** While the database is out of reach, an event waits as long as it takes; else it gets a few tries. */
    private void applyPatiently(String topic, String value) throws JsonProcessingException {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                events.apply(topic, value);
                return;
            } catch (RuntimeException e) {
                if (tries >= MOST_TRIES && !DatabaseOutage.causes(e)) {
                    throw e;
                }
                LOG.warnf("event not applied, will try again: topic=%s, %s", topic, e.getMessage());
                sleep(pause);
                pause = pause.multipliedBy(tries < MOST_TRIES ? 2 : 1);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }
}
