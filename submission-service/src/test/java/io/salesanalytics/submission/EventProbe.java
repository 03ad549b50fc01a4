package io.salesanalytics.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the service and sees what it sends, from the moment the probe is made. */
final class EventProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;

    EventProbe(ObjectMapper json, String... topics) {
        this.json = json;
        Properties properties = new Properties();
        properties.put("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void send(String topic, TaskRef task, Object event) throws Exception {
        producer.send(new ProducerRecord<>(topic, task.key(), json.writeValueAsString(event)))
                .get();
    }

    /** The next events of a topic that the task caused, as many as asked for. */
    List<JsonNode> await(TaskRef task, String topic, int count) throws Exception {
        return await(topic, count, event -> (event.has("task") ? event.path("task") : event.path("cause"))
                .path("taskId")
                .asText()
                .equals(task.taskId().toString()));
    }

    /** The next publications of a data source that no single upload caused. */
    List<JsonNode> awaitWithoutCause(String dataSource, int count) throws Exception {
        return await(
                Topics.DATA_SOURCE_PUBLISHED,
                count,
                event -> event.path("dataSource").asText().equals(dataSource)
                        && event.path("cause").isNull());
    }

    private List<JsonNode> await(String topic, int count, Predicate<JsonNode> wanted) throws Exception {
        List<JsonNode> seen = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < count && System.nanoTime() < deadline) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                JsonNode event = json.readTree(record.value());
                if (record.topic().equals(topic) && wanted.test(event)) {
                    seen.add(event);
                }
            }
        }
        return seen;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
