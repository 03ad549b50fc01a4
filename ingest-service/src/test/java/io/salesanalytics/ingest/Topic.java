package io.salesanalytics.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesanalytics.contracts.TaskRef;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka topic as another service sees it. */
public final class Topic {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Topic() {}

    /** Sends an event as the services do. */
    public static void send(String topic, TaskRef task, Object event) {
        try {
            sendText(topic, task.key(), JSON.writeValueAsString(event));
        } catch (IOException e) {
            throw new IllegalStateException("not to be written as JSON: " + event, e);
        }
    }

    /** Sends any text. */
    public static void sendText(String topic, String key, String value) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                servers(),
                "key.serializer",
                StringSerializer.class.getName(),
                "value.serializer",
                StringSerializer.class.getName());
        try (var producer = new KafkaProducer<String, String>(config)) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent to " + topic, e);
        }
    }

    /** The records of a key, once there is one that fits; fails when none comes. */
    public static List<ConsumerRecord<String, String>> await(String topic, String key, Predicate<JsonNode> wanted) {
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (var consumer = consumer(topic)) {
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        seen.add(record);
                        if (wanted.test(json(record))) {
                            return seen;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no such record in " + topic + " for " + key + ", but " + seen);
    }

    /** All records of a key so far. */
    public static List<ConsumerRecord<String, String>> now(String topic, String key) {
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        seen.add(record);
                    }
                });
            }
        }
        return seen;
    }

    /** A record's value. */
    public static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                servers(),
                "key.deserializer",
                StringDeserializer.class.getName(),
                "value.deserializer",
                StringDeserializer.class.getName());
        var consumer = new KafkaConsumer<String, String>(config);
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static String servers() {
        return System.getenv("KAFKA_BOOTSTRAP_SERVERS");
    }
}
