package io.salesanalytics.ingest.progress;

import io.salesanalytics.contracts.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Events that could not be applied, kept with the reason in their topic's dead-letter topic, to be sent again. */
@ApplicationScoped
class DeadLetters {
    private final MutinyEmitter<String> emitter;

    @Inject
    DeadLetters(@Channel("dead-letters") MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Keeps an event with all its headers; returns when Kafka has it. */
    void put(IncomingKafkaRecordMetadata<?, ?> source, String value, Exception reason) {
        Headers headers = new RecordHeaders(source.getHeaders());
        add(headers, "dead-letter-reason", String.valueOf(reason.getMessage()));
        add(headers, "dead-letter-topic", source.getTopic());
        add(headers, "dead-letter-partition", String.valueOf(source.getPartition()));
        add(headers, "dead-letter-offset", String.valueOf(source.getOffset()));
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(source.getTopic() + Topics.DEAD_LETTER_SUFFIX)
                .withKey(String.valueOf(source.getKey()))
                .withHeaders(headers)
                .build();
        emitter.sendMessageAndAwait(Message.of(value).addMetadata(record));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
