package io.salesanalytics.chassis.event;

import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.contracts.TaskRef;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Wraps events for Kafka: the key that keeps a data source's events in order, and the CloudEvents attributes. */
public final class EventMessages {
    private static final String TYPE_PREFIX = "io.salesanalytics.";
    private static final String CORRELATION_HEADER = "ce_correlationid";

    private EventMessages() {}

    /**
     * A message about an upload. Its event id follows from the upload, the attempt and the kind of event, so that an
     * event sent twice is known to be the same one.
     *
     * @param service the sending service's name
     * @param task the upload
     * @param event the event
     */
    public static <T> Message<T> about(String service, TaskRef task, T event) {
        String type = event.getClass().getSimpleName();
        UUID id = UUID.nameUUIDFromBytes(
                (type + "/" + task.taskId() + "/" + task.attempt()).getBytes(StandardCharsets.UTF_8));
        return message(service, task.key(), task.tenant(), id.toString(), event);
    }

    /**
     * A message with an id of the sender's.
     *
     * @param service the sending service's name
     * @param key the record's key
     * @param tenant the tenant
     * @param id the event's id
     * @param event the event
     */
    public static <T> Message<T> message(String service, String key, String tenant, String id, T event) {
        String correlationId = CorrelationId.current();
        var attributes = OutgoingCloudEventMetadata.<T>builder()
                .withId(id)
                .withType(TYPE_PREFIX + event.getClass().getSimpleName())
                .withSource(URI.create("/" + service))
                .withTimestamp(ZonedDateTime.now(ZoneOffset.UTC))
                .withExtension("tenant", tenant)
                .withExtension("correlationid", correlationId == null ? id : correlationId)
                .build();
        return Message.of(event)
                .addMetadata(attributes)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key)
                        .build());
    }

    /** Makes the correlation id of a received message current; a new one where it carries none. */
    public static String begin(Message<?> received) {
        return CorrelationId.begin(received.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(EventMessages::correlationHeader)
                .orElse(null));
    }

    private static @Nullable String correlationHeader(IncomingKafkaRecordMetadata<?, ?> metadata) {
        Header header = metadata.getHeaders().lastHeader(CORRELATION_HEADER);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
