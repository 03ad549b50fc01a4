package io.salesanalytics.deployment;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was sent over Kafka, and who reads it. */
final class Events {
    private static final Pattern TASK = Pattern.compile("\"taskId\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final Map<String, Object> kafka;

    Events(String bootstrapServers) {
        this.kafka = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** How many members of a group have partitions to read. */
    long readers(String group) {
        try (Admin admin = Admin.create(kafka)) {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .map(MemberDescription::assignment)
                    .filter(assigned -> !assigned.topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the tasks given, how many have how many events in a topic. */
    Map<Integer, Integer> count(String topic, Collection<String> tasks) {
        Map<String, Integer> events = new HashMap<>();
        tasks.forEach(task -> events.put(task, 0));
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    Matcher task = TASK.matcher(record.value());
                    if (task.find()) {
                        events.computeIfPresent(task.group(1), (id, count) -> count + 1);
                    }
                });
            }
        }
        return events.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(one -> 1)));
    }
}
