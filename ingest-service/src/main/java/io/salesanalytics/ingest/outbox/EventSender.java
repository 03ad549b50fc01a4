package io.salesanalytics.ingest.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sends outbox entries to Kafka with their CloudEvents attributes; those of one key strictly one after the other. */
@ApplicationScoped
class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final MutinyEmitter<String> emitter;

    @Inject
    EventSender(@Channel("outbox") MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Sends what it can and returns it. After a failure the rest of that key waits, so that order is kept. */
    List<OutboxEntry> send(List<OutboxEntry> entries) {
        List<OutboxEntry> sent = new ArrayList<>();
        Collection<Queue<OutboxEntry>> queues = byKey(entries);
        while (!queues.isEmpty()) {
            List<OutboxEntry> acknowledged = sendHeads(queues);
            sent.addAll(acknowledged);
            queues.removeIf(queue -> !acknowledged.contains(queue.poll()) || queue.isEmpty());
        }
        return sent;
    }

    private List<OutboxEntry> sendHeads(Collection<Queue<OutboxEntry>> queues) {
        List<Uni<List<OutboxEntry>>> heads =
                queues.stream().map(queue -> sendOne(queue.element())).toList();
        return Uni.join().all(heads).andFailFast().await().indefinitely().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Uni<List<OutboxEntry>> sendOne(OutboxEntry entry) {
        return emitter.sendMessage(message(entry))
                .map(done -> List.of(entry))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("event not sent, will try again: topic=%s, %s", entry.topic, failure.getMessage());
                    return List.of();
                });
    }

    private static Message<String> message(OutboxEntry entry) {
        var attributes = OutgoingCloudEventMetadata.<String>builder()
                .withId(entry.eventId)
                .withType(entry.eventType)
                .withSource(URI.create("/ingest-service"))
                .withTimestamp(entry.createdAt.atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("tenant", entry.tenant)
                .withExtension("correlationid", entry.correlationId)
                .build();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(entry.topic)
                .withKey(entry.key)
                .build();
        return Message.of(entry.payload).addMetadata(attributes).addMetadata(record);
    }

    private static Collection<Queue<OutboxEntry>> byKey(List<OutboxEntry> entries) {
        Map<String, Queue<OutboxEntry>> queues = new LinkedHashMap<>();
        for (OutboxEntry entry : entries) {
            queues.computeIfAbsent(entry.key, key -> new ArrayDeque<>()).add(entry);
        }
        return queues.values();
    }
}
