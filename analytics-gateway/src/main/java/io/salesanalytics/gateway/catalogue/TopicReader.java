package io.salesanalytics.gateway.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole topic on a thread of its own, without a group: every process sees every record. Starts over when Kafka
 * fails, so whoever takes the records must not mind seeing one twice.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final String topic;
    private final boolean fromBeginning;
    private final Consumer<ConsumerRecord<String, @Nullable String>> taker;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean caughtUp;
    private volatile @Nullable KafkaConsumer<String, @Nullable String> consumer;

    /**
     * @param kafka Kafka's addresses and how to sign in there
     * @param fromBeginning whether to read what is there already, or only what comes from now on
     * @param taker called for each record, on the reader's thread
     */
    public TopicReader(
            Map<String, Object> kafka,
            String topic,
            boolean fromBeginning,
            Consumer<ConsumerRecord<String, @Nullable String>> taker) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
        this.fromBeginning = fromBeginning;
        this.taker = taker;
        this.thread = new Thread(this::run, "read-" + topic);
        thread.setDaemon(true);
    }

    /** Starts to read. */
    public void start() {
        thread.start();
    }

    /** Whether everything that was there at the start has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void close() {
        stopped.countDown();
        KafkaConsumer<String, @Nullable String> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    private boolean closed() {
        return stopped.getCount() == 0;
    }

    private void run() {
        while (!closed()) {
            try (KafkaConsumer<String, @Nullable String> opened = new KafkaConsumer<>(properties())) {
                consumer = opened;
                read(opened);
            } catch (WakeupException e) {
                LOG.debugf("stopped reading %s", topic);
            } catch (KafkaException e) {
                LOG.warnf("cannot read %s, trying again: %s", topic, e.getMessage());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, @Nullable String> opened) {
        List<TopicPartition> partitions = partitions(opened);
        if (partitions.isEmpty()) {
            // Nobody has written to the topic yet: there is nothing to catch up with.
            caughtUp = true;
            pause();
            return;
        }
        opened.assign(partitions);
        if (fromBeginning) {
            opened.seekToBeginning(partitions);
        } else {
            opened.seekToEnd(partitions);
            partitions.forEach(opened::position);
        }
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        while (!closed()) {
            opened.poll(POLL).forEach(this::take);
            if (!caughtUp) {
                caughtUp = ends.entrySet().stream().allMatch(e -> opened.position(e.getKey()) >= e.getValue());
            }
        }
    }

    private void take(ConsumerRecord<String, @Nullable String> message) {
        try {
            taker.accept(message);
        } catch (RuntimeException e) {
            LOG.errorf(e, "cannot use record %s of %s, skipping it", (Long) message.offset(), topic);
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, @Nullable String> opened) {
        return opened.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
    }

    private void pause() {
        try {
            boolean done = stopped.await(PAUSE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
            LOG.debugf("paused; stopped: %s", (Boolean) done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, fromBeginning ? "earliest" : "latest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        // A topic that does not exist yet is created by whoever owns it.
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return properties;
    }
}
